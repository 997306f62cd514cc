import { beforeEach, expect, test, vi } from 'vitest';
import type { TendDatabase } from '../../src/store/database.ts';
import { addressOf, askAs, freshBackground, fromTab, ownPage } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
});

const again = () => ({ requestId: crypto.randomUUID() });
const own = <Answer>(name: Parameters<typeof askAs>[2], input: object) =>
  askAs(db, ownPage, name, input as never) as Promise<Answer>;

test('a goal is set, finds who can help, is linked, and its name is told to pages of Tend alone', async () => {
  const until = '2099-12-20';
  const { contactUid } = await own<{ contactUid: string }>('addPerson', {
    ...again(),
    fields: { fullName: 'Mara Okafor', title: 'Hospital planner' },
  });
  const { goalUid } = await own<{ goalUid: string }>('setGoal', {
    ...again(),
    summary: 'Five interviews',
    text: 'Hospitals',
    until,
  });
  const found = await own<object>('whoMatches', { text: 'Five interviews\nHospitals' });
  expect(found).toMatchObject({
    people: [{ contactUid, where: 'title', excerpt: 'Hospital planner', marks: [[0, 8]] }],
    more: false,
  });
  await own('linkGoal', { ...again(), goalUid, contactUids: [contactUid] });
  expect(await own('goalsOf', { contactUid })).toEqual({ goals: ['Five interviews'] });
  expect(await own('readGoal', { goalUid })).toMatchObject({
    people: [{ contactUid, rank: { goal: until } }],
  });
  expect(await own('readPersonPage', { contactUid })).toMatchObject({ goals: [{ uid: goalUid }] });
  const tab = fromTab(1, addressOf('mara-okafor'));
  for (const [name, input] of [
    ['listGoals', {}],
    ['readGoal', { goalUid }],
    ['goalsOf', { contactUid }],
    ['whoMatches', { text: 'hospital' }],
    ['linkGoal', { ...again(), goalUid, contactUids: [contactUid] }],
  ] as const)
    expect(await askAs(db, tab, name, input as never), name).toBe('not-allowed');
});

test('nobody at all cannot be linked', async () => {
  const goalUid = crypto.randomUUID();
  expect(await own('linkGoal', { ...again(), goalUid, contactUids: [] })).toBe('malformed');
  expect(await own('whoMatches', { text: 'x'.repeat(5001) })).toBe('malformed');
});
