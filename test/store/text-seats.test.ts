import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatId, seatsFrom, textIds } from '../../src/domain/text-id.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { search } from '../../src/store/search.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, freshStore, mara, shows, TODAY } from './fresh-store.ts';

/** Uids of notes that all want the same key. */
const wanted = seatId(1, TODAY, 'note-0');
const uids = Array.from({ length: 60_000 }, (_, at) => `note-${at}`)
  .filter((uid) => seatId(1, TODAY, uid) === wanted)
  .slice(0, 6);
const which = fc.integer({ min: 0, max: uids.length - 1 });

const deed = fc.oneof(
  fc.record({ does: fc.constant('add' as const), which: fc.uniqueArray(which, { minLength: 1 }) }),
  fc.record({ does: fc.constantFrom('edit' as const, 'remove' as const, 'erase' as const), which }),
  fc.record({ does: fc.constant('undo' as const) }),
);

test('texts that want the same key are all found, each once, whatever is done to them', async () => {
  expect(uids.length).toBe(6);
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 12 }), async (deeds) => {
      const db = freshStore();
      await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
      const [contact] = await db.contacts.toArray();
      const contactUid = contact?.uid ?? '';
      let last = '';
      for (const one of deeds) {
        const next = action();
        if (one.does === 'undo') {
          if (last) await undo(db, { ...next, undoes: last }).catch(() => undefined);
          last = '';
        } else {
          await write(db, { ...next, op: 'test' }, async (log) => {
            for (const at of [one.which].flat()) {
              const uid = uids[at] as string;
              const note = await db.notes.get(uid);
              const text = `word${at}in${next.requestId.replaceAll('-', '')}`.slice(0, 30);
              const row = { ...log.base(), uid, contactUid, text, pinned: false };
              if (one.does === 'add' && !note) await log.add('notes', row);
              if (one.does === 'edit' && note) await log.change('notes', note, { ...note, text });
              if (one.does === 'remove' && note && !note.deletedAt) await log.remove('notes', note);
              if (one.does === 'erase' && note)
                await log.erase('notes', [{ key: uid, uid, contactUids: [contactUid] }]);
            }
          });
          last = one.does === 'erase' ? '' : next.requestId;
        }
        expect(await storedTexts(db), one.does).toEqual(await derivedTexts(db));
        if ((await db.texts.filter(({ of }) => of === 'notes').count()) > 1) shared++;
      }
      for (const { text, deletedAt } of await db.notes.toArray()) {
        const { hits } = await search(db, text);
        if (!deletedAt) expect(hits).toMatchObject([{ where: 'notes', excerpt: text }]);
      }
    }),
    { numRuns: 100 },
  );
  expect(shared, 'times that several wanted it at once').toBeGreaterThan(100);
});

test('where a day is full, the day before takes what is left', () => {
  const [first, last] = textIds(7, '2026-11-22');
  const [before] = textIds(7, '2026-11-21');
  const seats = seatsFrom(first + 5);
  const tried = Array.from({ length: last - first + 2 }, () => seats.next().value);
  expect(tried.slice(0, 2)).toEqual([first + 5, first + 6]);
  expect(new Set(tried.slice(0, -1)).size).toBe(last - first + 1);
  expect(Math.min(...tried)).toBe(first);
  expect(tried.at(-1)).toBe(before + 5);
});
