import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { readStaged, stage, stagedChunks } from '../../src/files/staged.ts';
import { type FakeFolder, freshProfile } from '../files/fake-profile.ts';
import { all, chunks, dashboardOver, fakeBackground } from './fake-operation.ts';

let profile: { root: FakeFolder };
beforeEach(() => {
  profile = freshProfile();
});

test('what is staged is read back chunk by chunk, from any on, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) })),
      fc.nat(5),
      async (some, from) => {
        await stage({ operation: 'one', op: 'importPeople', called: 'x' }, some);
        const read: object[] = [];
        for await (const chunk of stagedChunks(from)) read.push(chunk);
        expect(read).toEqual(some.slice(from));
        expect(await readStaged()).toMatchObject({ of: some.length });
      },
    ),
    { numRuns: 50 },
  );
});

test('an operation is done chunk by chunk, tells how far it is, and leaves no file', async () => {
  const background = fakeBackground();
  const { operations, seen } = dashboardOver(background);
  const state = await operations.run('importPeople', 'people.csv', chunks(3));
  expect(background.did).toEqual(all(3));
  expect(state).toMatchObject({ done: 3, of: 3 });
  expect(seen).toEqual(expect.arrayContaining(['staging 0/0', 'running 1/3', 'running 2/3', 'done 3/3']));
  expect(await readStaged()).toBeUndefined();
  expect(profile.root.entries.get('operation')).toMatchObject({ entries: new Map() });
});

test('wherever the worker dies, each chunk is done once', async () => {
  const fates = fc.array(fc.constantFrom('well' as const, 'lost' as const, 'dead' as const), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fates, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (fate, count, reopens) => {
      profile = freshProfile();
      const background = fakeBackground();
      background.fate = [...fate];
      let { operations } = dashboardOver(background);
      await operations.run('importPeople', 'people.csv', chunks(count));
      while (operations.shown?.stand !== 'done') {
        expect(operations.shown?.stand).toMatch(/stopped|unfinished/);
        const isBegun = background.state() !== undefined;
        if (reopens && isBegun) {
          ({ operations } = dashboardOver(background));
          await operations.look();
          if (!operations.shown) break; // all was done, and only its answer lost
        }
        await operations.goOn();
      }
      expect(background.did).toEqual(all(count));
    }),
    { numRuns: 60 },
  );
});

test('stopping asks what is to become of it: it goes on, is kept, or is taken back', async () => {
  for (const then of ['goOn', 'keep', 'undo'] as const) {
    const background = fakeBackground();
    const { operations } = dashboardOver(background);
    background.before = () => {
      if (background.did.length === 1) operations.cancel();
    };
    await operations.run('importPeople', 'people.csv', chunks(4));
    expect(operations.shown).toMatchObject({ stand: 'cancelled', done: 2, of: 4 });
    background.before = () => {};
    await operations[then]();
    expect(operations.shown).toMatchObject({ stand: 'done' });
    const did = { goOn: all(4), keep: all(2), undo: [...all(2), 'took back 0', 'took back 1'] };
    expect(background.did).toEqual(did[then]);
    expect(await readStaged()).toBeUndefined();
  }
});

test('the next start offers to go on, or to undo; without its file, only to undo', async () => {
  for (const isThere of [true, false]) {
    const background = fakeBackground();
    background.fate = ['well', 'dead'];
    await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
    if (!isThere) profile.root.entries.delete('operation');
    const { operations } = dashboardOver(background);
    await operations.look();
    expect(operations.shown).toMatchObject({ stand: 'unfinished', done: 1, of: 3, canGoOn: isThere });
    await operations.undo();
    expect(background.did).toEqual(['did 0', 'took back 0']);
  }
});

test('what was staged and never begun is put away at the next start', async () => {
  await stage({ operation: 'one', op: 'importPeople', called: 'x' }, chunks(2));
  const { operations } = dashboardOver(fakeBackground());
  await operations.look();
  expect(operations.shown).toBeUndefined();
  expect(await readStaged()).toBeUndefined();
});

test('nothing else begins while an operation is under way or unfinished', async () => {
  const background = fakeBackground();
  background.fate = ['well', 'dead'];
  await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
  const { operations } = dashboardOver(background);
  expect(await operations.run('importPeople', 'other.csv', chunks(1))).toBeUndefined();
  expect(operations.shown).toMatchObject({ stand: 'unfinished', done: 1, of: 3, canGoOn: true });
  const going = operations.goOn();
  expect(await operations.run('importPeople', 'other.csv', chunks(1))).toBeUndefined();
  await going;
  expect(background.did).toEqual(all(3));
});
