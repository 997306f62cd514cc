import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { dueOf } from '../../src/domain/due.ts';
import { dayAt } from '../../src/domain/plain-date.ts';
import { rowsAround } from '../../src/store/rows-around.ts';
import { freshStore } from './fresh-store.ts';
import { anyRecord, dryRun, importAll, told, undoAll } from './imported-people.ts';

const people = fc.array(anyRecord, { maxLength: 12 });
const few = { numRuns: 25 };

test('importing twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (file) => {
      const db = freshStore();
      const { taken } = await dryRun(db, file);
      await importAll(db, taken);
      const before = await told(db);
      const again = await dryRun(db, taken);
      expect(again.counts).toEqual(taken.length > 0 ? { same: taken.length } : {});
      await importAll(db, taken);
      expect(await told(db)).toEqual(before);
    }),
    few,
  );
});

test('the import does what the dry run said, on whatever is kept', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, fc.integer({ min: 1, max: 5 }), async (first, second, size) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const { counts, taken } = await dryRun(db, second);
      const done = await importAll(db, taken, { size });
      const { new: made = 0, changed = 0 } = counts;
      expect(done.counts).toEqual({
        people: made + changed,
        ...(made > 0 && { new: made }),
        ...(changed > 0 && { changed }),
      });
    }),
    few,
  );
});

test('an answer that was lost is asked again and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      async (file, losses) => {
        const [straight, broken] = [freshStore(), freshStore()];
        const { taken } = await dryRun(straight, file);
        const plain = await importAll(straight, taken);
        const lost = await importAll(broken, taken, { lost: () => losses.pop() ?? false });
        expect(lost.counts).toEqual(plain.counts);
        expect(await told(broken)).toEqual(await told(straight));
      },
    ),
    few,
  );
});

test('an import that is taken back leaves the store as it was, and the same file brings all again', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const before = await told(db);
      const { taken, counts } = await dryRun(db, second);
      const { operation } = await importAll(db, taken);
      const after = await told(db);
      const undone = await undoAll(db, operation);
      expect(undone.counts.stayed ?? 0).toBe(0);
      expect(await told(db)).toEqual(before);
      expect((await dryRun(db, second)).counts).toEqual(counts);
      await importAll(db, taken);
      expect(await told(db)).toEqual(after);
    }),
    few,
  );
});

test('the lines of imported people are those that follow from their rows', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      for (const file of [first, second]) await importAll(db, (await dryRun(db, file)).taken);
      const lines = new Map((await db.due.toArray()).map((line) => [line.contactUid, line]));
      for (const contact of (await db.contacts.toArray()).filter(isLive)) {
        const line = dueOf(await rowsAround(db, contact), dayAt(contact.updated));
        expect(lines.get(contact.uid)).toEqual(line);
        // Nobody comes up because of an import but those of whom it says so.
        if (!contact.tracked) expect(line.reasons.every(({ kind }) => kind === 'followUp')).toBe(true);
      }
    }),
    few,
  );
});

test('what the user typed is never replaced', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      const db = freshStore();
      await importAll(db, (await dryRun(db, first)).taken);
      const typed = { fullName: 'My friend', org: '', title: 'Typed' } as const;
      const fieldSource = { fullName: 'user', org: 'user', title: 'user' } as const;
      for (const row of await db.contacts.toArray()) await db.contacts.put({ ...row, ...typed, fieldSource });
      const uids = await db.contacts.toCollection().primaryKeys();
      const terms = { asOf: '2030-01-01' };
      await importAll(db, (await dryRun(db, second, terms)).taken, terms);
      for (const row of await db.contacts.bulkGet(uids)) expect(row).toMatchObject(typed);
    }),
    few,
  );
});
