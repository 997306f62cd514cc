import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { dueOf } from '../../src/domain/due.ts';
import { handleText } from '../../src/domain/handle.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, visible } from './fresh-store.ts';
import { deed, deeds, isDone } from './random-deeds.ts';

/** The lines as the pure function has them, from all rows. */
async function derived(db: TendDatabase) {
  const tables = [
    db.contacts.toArray(),
    db.handles.toArray(),
    db.followUps.toArray(),
    db.notes.toArray(),
  ] as const;
  const [contacts, handles, followUps, notes] = await Promise.all(tables);
  return contacts.filter(isLive).map((contact) => {
    const own = ({ contactUid }: { contactUid: string }) => contactUid === contact.uid;
    return dueOf(contact, handles.filter(own), followUps.filter(own), notes.filter(own));
  });
}

const sorted = <Row extends { contactUid: string }>(rows: Row[]) =>
  rows.toSorted((a, b) => (a.contactUid < b.contactUid ? -1 : 1));

test('whatever is done and undone, each line is what the rows say, and undo gives back what was seen', {
  timeout: 120_000,
}, async () => {
  let [dones, refusals] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 20 }), async (history) => {
      const db = freshStore();
      const done: string[] = [];
      for (const next of history) {
        const write = action();
        const before = await visible(db);
        const succeeded = await isDone(deeds[next.does]?.(db, write, next, done) ?? Promise.resolve());
        expect(sorted(await db.due.toArray()), next.does).toEqual(sorted(await derived(db)));
        if (!succeeded) {
          refusals++;
          expect(await visible(db), `refused ${next.does}`).toEqual(before);
          continue;
        }
        dones++;
        done.push(write.requestId);
        if (!next.back) continue;
        // There and back: what was seen before, then what is seen now.
        const after = await visible(db);
        const [back, again] = [action(), action()];
        await undo(db, { ...back, undoes: write.requestId });
        expect(await visible(db), `undone ${next.does}`).toEqual(before);
        await undo(db, { ...again, undoes: back.requestId });
        expect(await visible(db), `redone ${next.does}`).toEqual(after);
        done.push(again.requestId);
      }
      const handles = (
        await db.handles.filter((one) => isLive(one) && one.state === 'current').toArray()
      ).map(handleText);
      expect(handles, 'current handles').toEqual([...new Set(handles)]);
      const living = (await db.contacts.filter(isLive).toArray()).map(({ uid }) => uid);
      for (const table of [db.handles, db.notes, db.followUps]) {
        const owners = (await table.toArray()).filter(isLive).map(({ contactUid }) => contactUid);
        expect(living, `living ${table.name} have a living contact`).toEqual(expect.arrayContaining(owners));
      }
    }),
    { numRuns: 150 },
  );
  expect(dones).toBeGreaterThan(refusals); // the histories are lifelike
});
