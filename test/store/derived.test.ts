import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { handleText } from '../../src/domain/handle.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { undo } from '../../src/store/undo.ts';
import { derivedLines, storedLines } from './derived-lines.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, freshStore, TODAY, visible } from './fresh-store.ts';
import { deed, deeds, isDone } from './random-deeds.ts';

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
        expect(await storedLines(db), next.does).toEqual(await derivedLines(db, TODAY));
        expect(await storedTexts(db), next.does).toEqual(await derivedTexts(db));
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
      for (const table of [db.handles, db.notes, db.followUps, db.keyDates]) {
        const owners = (await table.toArray()).filter(isLive).map(({ contactUid }) => contactUid);
        expect(living, `living ${table.name} have a living contact`).toEqual(expect.arrayContaining(owners));
      }
      for (const { participants } of (await db.interactions.toArray()).filter(isLive))
        expect(
          participants.some((uid) => living.includes(uid)),
          'somebody living took part',
        ).toBe(true);
      for (const ahead of [0, 1, 8, 40, 400]) {
        const day = addDays(TODAY, ahead);
        await keepUp(db, day);
        expect(await storedLines(db), `${ahead} days later`).toEqual(await derivedLines(db, day));
      }
    }),
    { numRuns: 150 },
  );
  expect(dones).toBeGreaterThan(refusals); // the histories are lifelike
});
