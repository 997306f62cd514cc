import type { Change } from '../../src/domain/change.ts';
import { fold } from '../../src/domain/name.ts';
import { partId } from '../../src/domain/text-id.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { addNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { learnNumbers, refreshTexts } from '../../src/store/text-rows.ts';
import { base, STRETCH, someWords, uidOf } from './search-store.ts';

/** Runs in a page of a real browser, put there by `search.ts`: how long finding takes in a large store. */

export { fill, isFilled, queries, someWords } from './search-store.ts';

let db: TendDatabase | undefined;

/** The store, opened where it is not open. */
export function opened(): TendDatabase {
  db ??= openDatabase();
  return db;
}

/** Milliseconds until the store is open and one row is read. */
export async function opening(): Promise<number> {
  const start = performance.now();
  await opened().settings.get('store');
  return performance.now() - start;
}

/** Requests to the store since the page began. */
let requests = 0;

/** Counts what a kind of object is asked. */
function count(kind: { prototype: object }, ...names: string[]): void {
  const methods = kind.prototype as Record<string, (...given: unknown[]) => unknown>;
  for (const name of names) {
    const real = methods[name];
    if (!real) continue;
    methods[name] = function counted(this: unknown, ...given: unknown[]) {
      requests++;
      return real.apply(this, given);
    };
  }
}

const READING = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
count(IDBObjectStore, ...READING, 'add', 'put', 'delete', 'clear');
count(IDBIndex, ...READING);
count(IDBCursor, 'continue', 'continuePrimaryKey', 'advance');

/** One search, opening the store where it is not open. */
interface Once {
  ms: number;
  /** To the store, each step of a cursor too. */
  requests: number;
  hits: number;
  more: boolean;
  typo: boolean;
}

/** Searches once. */
export async function once(text: string): Promise<Once> {
  const [start, before] = [performance.now(), requests];
  const { hits, more } = await search(opened(), text);
  const ms = performance.now() - start;
  return { ms, requests: requests - before, hits: hits.length, more, typo: hits.some(({ typo }) => typo) };
}

/** The store, but that no text is read or written: everybody seems to have one, and keeps those there are. */
function withoutTexts(store: TendDatabase): TendDatabase {
  const number = { limit: () => ({ primaryKeys: async () => [partId(1, 0)] }) };
  const texts = { where: () => ({ equals: () => number }), bulkAdd: async () => undefined };
  return new Proxy(store, { get: (all, name) => (name === 'texts' ? texts : Reflect.get(all, name, all)) });
}

/** Saves notes with and without upkeep of the texts, in turn, as a row and as the panel does: milliseconds each. */
export async function upkeep(rounds: number): Promise<Record<string, number[]>> {
  const store = opened();
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
  const times: Record<string, number[]> = {};
  for (let round = -3; round < rounds; round++)
    for (const [name, save] of Object.entries(ways)) {
      const start = performance.now();
      await save(uidOf(1, round + 3), round);
      const time = performance.now() - start;
      if (round >= 0) times[name] = [...(times[name] ?? []), time];
    }
  return times;
}

/** The other way: everything is read once, kept in lower case, and looked through. */
export async function cache(asked: string): Promise<Record<string, number>> {
  const store = opened();
  const start = performance.now();
  const texts: string[] = [];
  for (const table of ['contacts', 'notes', 'interactions'])
    for (let after = ''; ; ) {
      const rows = await store.table(table).where(':id').above(after).limit(STRETCH).toArray();
      for (const { fullName = '', headline = '', text = '' } of rows)
        texts.push(fold(`${fullName} ${headline} ${text}`));
      if (rows.length < STRETCH) break;
      after = rows.at(-1).uid;
    }
  const read = performance.now();
  const found = texts.filter((text) => text.includes(asked)).length;
  return {
    'read once, ms': read - start,
    'looked through, ms': performance.now() - read,
    'characters, million': texts.reduce((sum, { length }) => sum + length, 0) / 1e6,
    found,
  };
}
