import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt, type Person } from '../../src/store/handles.ts';
import { joinHandle, meet } from '../../src/store/meet.ts';
import { addNote } from '../../src/store/notes.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, member, person, shows, visible } from './fresh-store.ts';

/**
 * A small world: people with a member number that stays, addresses that change owners, and names that change. A user
 * who knows the truth visits them, writes down whom they met, and answers what is asked.
 */
interface Somebody {
  number: string;
  name: string;
}

/** One visit: to whom, by which address, whether the page tells the number, and what has changed before it. */
interface Visit {
  who: number;
  by: string;
  told: boolean;
  renamed: boolean;
}

const NUMBER = 'by the number';

const visit = (told: fc.Arbitrary<boolean>): fc.Arbitrary<Visit> =>
  fc.record({
    who: fc.nat({ max: 2 }),
    by: fc.constantFrom(NUMBER, 'mara', 'ivo', 'zofia'),
    told,
    renamed: fc.boolean(),
  });

/** Lives through it; gives whom each contact is about in truth. */
async function live(db: TendDatabase, visits: Visit[]): Promise<Map<string, string>> {
  const people: Somebody[] = ['1', '2', '3'].map((number) => ({ number, name: `Name${number}` }));
  const truth = new Map<string, string>();
  for (const [turn, { who, by, told, renamed }] of visits.entries()) {
    const somebody = people[who] as Somebody;
    if (renamed) somebody.name = `Name${turn}of${somebody.number}`;
    // Whoever is visited by an address has it now, whoever had it before.
    const seen = shows(by === NUMBER ? member(somebody.number) : person(by), {
      fullName: somebody.name,
      ...(told && { memberId: somebody.number }),
    });
    await arrive(db, seen, somebody, truth);
    await addNote(db, { ...action(), ...seen, text: somebody.number });
    const contact = await contactAt(db, seen.handle);
    if (!truth.has(contact?.uid ?? '')) truth.set(contact?.uid ?? '', somebody.number);
    await expectNobodyMixed(db, truth);
  }
  return truth;
}

/** What the panel does when it has read the page, and what the user then does. */
async function arrive(
  db: TendDatabase,
  seen: ReturnType<typeof shows>,
  { number }: Somebody,
  truth: Map<string, string>,
): Promise<void> {
  if ((await meet(db, seen)).is === 'join') await joinHandle(db, { ...action(), ...seen });
  const identity = await meet(db, seen);
  if (identity.is !== 'doubt') return;
  const same = truth.get(identity.contact.uid) === number;
  const [settle, back, again] = [action(), action(), action()];
  const before = await visible(db);
  await settleDoubt(db, { ...settle, ...seen, same });
  expect((await meet(db, seen)).is, 'it is not asked again').toBe('known');
  const after = await visible(db);
  await undo(db, { ...back, undoes: settle.requestId, handle: seen.handle });
  expect(await visible(db), 'undone').toEqual(before);
  await undo(db, { ...again, undoes: back.requestId, handle: seen.handle });
  expect(await visible(db), 'done again').toEqual(after);
  const contact = await contactAt(db, seen.handle);
  truth.set(contact?.uid ?? '', number);
}

/** Each contact is about one person: its notes and its numbers are theirs. Each handle has one owner now. */
async function expectNobodyMixed(db: TendDatabase, truth: Map<string, string>): Promise<void> {
  const [notes, handles] = [await db.notes.toArray(), (await db.handles.toArray()).filter(isLive)];
  for (const { contactUid, text } of notes) expect(truth.get(contactUid), 'a note').toBe(text);
  for (const { contactUid, kind, value } of handles)
    if (kind === 'memberId') expect(truth.get(contactUid), 'a number').toBe(value);
  const current = handles.filter(({ state }) => state === 'current').map(({ kind, value }) => kind + value);
  expect(current).toEqual([...new Set(current)]);
}

async function livingContacts(db: TendDatabase): Promise<string[]> {
  return (await db.contacts.toArray()).filter(isLive).map(({ uid }) => uid);
}

test('in whatever order somebody is seen by address and number, they are one contact, and nobody else is', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit(fc.constant(true)), { minLength: 1, maxLength: 12 }), async (visits) => {
      const db = freshStore();
      const truth = await live(db, visits);
      const met = new Set(visits.map(({ who }) => `${who + 1}`));
      const kept = (await livingContacts(db)).map((uid) => truth.get(uid));
      expect(kept.sort()).toEqual([...met].sort());
      for (const number of met) {
        const contact = await contactAt(db, member(number));
        expect(truth.get(contact?.uid ?? '')).toBe(number);
      }
    }),
    { numRuns: 60 },
  );
});

test('where pages do not always tell the number, nobody is ever taken for somebody else', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit(fc.boolean()), { minLength: 1, maxLength: 12 }), async (visits) => {
      await live(freshStore(), visits);
    }),
    { numRuns: 60 },
  );
});

test('somebody whom nobody answers for gets nothing', { timeout: 120_000 }, async () => {
  const told: fc.Arbitrary<Person> = fc
    .record({ by: fc.constantFrom('mara', 'ivo', '1', '2'), number: fc.constantFrom('1', '2', '') })
    .map(({ by, number }) =>
      shows(/\d/.test(by) ? member(by) : person(by), { fullName: 'Mara', memberId: number }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(told, { maxLength: 12 }), async (sightings) => {
      const db = freshStore();
      for (const seen of sightings) {
        const identity = await meet(db, seen);
        const before = await visible(db);
        if (identity.is === 'join') await joinHandle(db, { ...action(), ...seen });
        else await addNote(db, { ...action(), ...seen, text: 'Sails.' }).catch(() => undefined);
        if (identity.is === 'doubt') expect(await visible(db)).toEqual(before);
      }
      for (const uid of await livingContacts(db)) {
        const handles = await db.handles.where({ contactUid: uid }).toArray();
        expect(handles.filter(({ kind }) => kind === 'memberId').length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});
