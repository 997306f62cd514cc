import { beforeEach, expect, test } from 'vitest';
import { readStaged } from '../../src/files/staged.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { all, chunks, dashboardOver, fakeBackground } from './fake-operation.ts';

beforeEach(() => {
  freshProfile();
});

test('while another page is at one, nothing is offered here, and its file stays', async () => {
  const background = fakeBackground();
  background.fate = ['well', 'dead'];
  await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
  const { operations } = dashboardOver(background);
  await operations.look();
  const locks = { request: (_: string, __: object, work: (lock: null) => unknown) => work(null) };
  Object.assign(globalThis.navigator, { locks });
  const { operations: other } = dashboardOver(background);
  await other.run('importPeople', 'other.csv', chunks(2));
  await operations.keep();
  for (const { shown } of [operations, other])
    expect(shown).toMatchObject({ stand: 'elsewhere', problem: undefined });
  expect(await readStaged()).toMatchObject({ called: 'people.csv' });
  expect(background.state()).toMatchObject({ done: 1 });
});

test('a page that still shows one that is over leaves alone what another page began since', async () => {
  for (const then of ['goOn', 'keep', 'undo'] as const) {
    const background = fakeBackground();
    background.fate = ['well', 'dead'];
    await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
    const [{ operations: late }, { operations: quick }] = [
      dashboardOver(background),
      dashboardOver(background),
    ];
    await late.look();
    await quick.look();
    await quick.keep();
    background.fate = ['well', 'dead'];
    await quick.run('importPeople', 'other.csv', chunks(3));
    const staged = await readStaged();
    const did = [...background.did];
    await late[then]();
    expect(await readStaged(), then).toEqual(staged);
    expect(staged?.called).toBe('other.csv');
    expect(background.did.filter((one) => one.startsWith('did'))).toEqual(did);
  }
});

test('a page that was left behind goes on where another one is by now', async () => {
  const background = fakeBackground();
  background.fate = ['well', 'dead'];
  await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(5));
  const [{ operations: late }, { operations: quick }] = [
    dashboardOver(background),
    dashboardOver(background),
  ];
  await late.look();
  await quick.look();
  background.fate = ['well', 'well', 'dead'];
  await quick.goOn();
  await late.goOn();
  expect(background.did).toEqual(all(5));
});
