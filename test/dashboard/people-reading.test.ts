import { beforeEach, expect, test } from 'vitest';
import type { PeopleList } from '../../src/api/contract.ts';
import { type PeopleReading, readingPeople } from '../../src/dashboard/people/people-reading.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import type { PersonRow } from '../../src/domain/person-row.ts';
import { Refusal } from '../../src/domain/refusal.ts';

/** What the store has, in pages of two; nothing of its log is told but that it is as long as ever. */
let store: { name: string; uids: string[] };
/** How many more questions are answered before one is refused. */
let answers: number;
/** Called after each answer. */
let answered: () => void;
let view: Set<string>;
let count: number;
let ended: () => void;
let reading: PeopleReading;

beforeEach(() => {
  store = { name: 'one', uids: ['a', 'b', 'c', 'd', 'e'] };
  answers = Number.POSITIVE_INFINITY;
  answered = () => {};
  count = 0;
  view = new Set();
  const take = (people: PersonRow[]) => {
    for (const { uid } of people) view.add(uid);
  };
  reading = readingPeople(
    async ({ after = '', since }) => {
      if (answers-- <= 0) throw new Refusal('no-answer');
      const left = store.uids.filter((uid) => uid > after);
      const page = since === undefined ? left.slice(0, 2) : [];
      const people = page.map((uid) => ({ uid }) as PersonRow);
      const next = left.length > 2 && since === undefined && page.at(-1);
      const days = nearDays('2026-11-27');
      const told = { days, people, groups: [], seq: 7, store: store.name, ...(next && { next }) };
      count++;
      answered();
      return told as PeopleList;
    },
    {
      some: take,
      all(people) {
        view.clear();
        take(people);
      },
      gone(uids) {
        for (const uid of uids) view.delete(uid);
      },
      done: () => ended(),
    },
  );
});

const refreshed = () =>
  new Promise<void>((resolve) => {
    ended = resolve;
    reading.refresh();
  });

test('once another store is in its place all are read anew, though its log is as long', async () => {
  await refreshed();
  store = { name: 'other', uids: ['b', 'x'] };
  await refreshed();
  expect([...view]).toEqual(['b', 'x']);
});

test.each(['the first reading', 'a later one'])(
  'in %s pages of two stores are not put together',
  async (which) => {
    if (which !== 'the first reading') {
      await refreshed();
      store = { name: 'two', uids: ['a', 'b', 'c', 'd', 'e'] };
    }
    const [last, asks] = [{ name: 'three', uids: ['b', 'x'] }, which === 'the first reading' ? 1 : 2];
    count = 0;
    answered = () => {
      if (count === asks) store = last;
    };
    await refreshed();
    expect([...view]).toEqual(['b', 'x']);
  },
);

test('whoever went after a first reading broke off is not listed', async () => {
  answers = 2;
  await refreshed();
  expect(reading.complete).toBe(false);
  expect([...view]).toContain('a');
  answers = Number.POSITIVE_INFINITY;
  store.uids = ['b', 'c'];
  await refreshed();
  expect([...view]).toEqual(['b', 'c']);
});
