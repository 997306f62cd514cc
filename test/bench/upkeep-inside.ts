import type { Change } from '../../src/domain/change.ts';
import { partId } from '../../src/domain/text-id.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { addNote } from '../../src/store/notes.ts';
import { learnNumbers, refreshTexts } from '../../src/store/text-rows.ts';
import { base, someWords, uidOf } from './invented-words.ts';

/** Runs in a page of the extension: what it takes to keep the words of a note beside it. */

export { bearWitness } from './fill-inside.ts';

/** The store, but that no text is read or written: everybody seems to have one, and keeps those there are. */
function withoutTexts(store: TendDatabase): TendDatabase {
  const number = { limit: () => ({ primaryKeys: async () => [partId(1, 0)] }) };
  const texts = { where: () => ({ equals: () => number }), bulkAdd: async () => undefined };
  return new Proxy(store, { get: (all, name) => (name === 'texts' ? texts : Reflect.get(all, name, all)) });
}

/** Saves notes with and without upkeep of the texts, in turn, as a row and as the panel does: milliseconds each. */
export async function upkeep(
  rounds: number,
): Promise<Record<'plain' | 'kept' | 'app' | 'appKept', number[]>> {
  const store = openDatabase();
  await store.open();
  const bare = withoutTexts(store);
  const asRow = (isKept: boolean) => (contactUid: string, round: number) =>
    store.transaction('rw', store.tables, async () => {
      const row = { ...base(isKept ? 9 : 8, round), contactUid, text: someWords(32), pinned: false };
      const numbers = new Map();
      await Promise.all([store.notes.add(row), isKept && learnNumbers(store, numbers, [contactUid])]);
      if (!isKept) return;
      const change = { at: '', requestId: '', op: '', table: 'notes', uid: row.uid, after: row, contactUid };
      await refreshTexts(store, new Map([[contactUid, undefined]]), [change as Change], numbers);
    });
  const asPanel = (db: TendDatabase) => (contactUid: string) =>
    addNote(db, {
      requestId: crypto.randomUUID(),
      at: new Date().toISOString(),
      contactUid,
      text: someWords(32),
    });
  const ways = { plain: asRow(false), kept: asRow(true), app: asPanel(bare), appKept: asPanel(store) };
  const times = { plain: [], kept: [], app: [], appKept: [] } as Record<keyof typeof ways, number[]>;
  for (let round = -3; round < rounds; round++)
    for (const name of Object.keys(ways) as (keyof typeof ways)[]) {
      const start = performance.now();
      await ways[name](uidOf(1, round + 3), round + 1000); // rows of these numbers are nobody's yet
      const time = performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  store.close();
  return times;
}
