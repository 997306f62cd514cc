import type { Change } from '../../src/domain/change.ts';
import { fold } from '../../src/domain/name.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { beginIndexing, indexTexts } from '../../src/store/index-texts.ts';
import { search } from '../../src/store/search.ts';
import { refreshTexts } from '../../src/store/text-rows.ts';
import { chanceFrom } from '../torture/chance.ts';

/** Runs in a page of a real browser, put there by `search.ts`: a large store, and how long finding takes. */

const [TODAY, STRETCH] = ['2026-11-22', 2000];

export type Size = Record<'contacts' | 'notes' | 'interactions', number>;

const chance = chanceFrom(7);

/** Invented words, the first ones far more often than the others, as in any language. */
const SOUNDS =
  'ba be bo ka ke li lo ma mi mo na ne no pa ra ri ro sa se si ta te ti to va ve vi zu an er st'.split(' ');
const VOCABULARY = 20_000;

function wordAt(at: number): string {
  let word = '';
  for (let left = at + 31; left > 0; left = Math.floor(left / SOUNDS.length))
    word += SOUNDS[left % SOUNDS.length];
  return word;
}

/** So many of them. */
export function someWords(many: number): string {
  return Array.from({ length: many }, () => {
    const often = Math.floor(VOCABULARY ** (chance.below(10_000) / 10_000)) - 1;
    return wordAt(often);
  }).join(' ');
}

const nameAt = (at: number) => {
  const [first, last] = [wordAt(40 + (at % 400)), wordAt(1000 + (at % 9973))];
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${last[0]?.toUpperCase()}${last.slice(1)}`;
};

const uidOf = (of: number, at: number) =>
  `${String(of).padStart(8, '0')}-0000-4000-8000-${String((at * 7919) % 1_000_000).padStart(12, '0')}`;

function base(of: number, at: number) {
  const moment = `${addDays(TODAY, -1000 + (at % 900))}T09:00:00.000Z`;
  return { uid: uidOf(of, at), created: moment, updated: moment };
}

async function inStretches(many: number, put: (at: number[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < many; from += STRETCH)
    await put(Array.from({ length: Math.min(STRETCH, many - from) }, (_, at) => from + at));
}

/** Fills a new store, and indexes it as after an upgrade. Milliseconds of both, and bytes. */
export async function fill(size: Size): Promise<Record<string, number>> {
  const db = openDatabase();
  const start = performance.now();
  await inStretches(size.contacts, async (all) => {
    const rows = all.map((at) => ({
      ...base(1, at),
      fullName: nameAt(at),
      headline: someWords(6),
      org: someWords(2),
      title: someWords(2),
      place: someWords(2),
      interests: [someWords(2)],
      phase: 'maintain' as const,
      importance: 1 as const,
      tracked: true,
      fieldSource: {},
    }));
    await db.contacts.bulkAdd(rows);
    await db.due.bulkAdd(
      rows.map(({ uid, fullName }) => ({
        contactUid: uid,
        fullName,
        reasons: [],
        rank: { importance: 1 as const, reciprocity: 0 },
      })),
    );
  });
  const whose = () => uidOf(1, chance.below(size.contacts));
  await inStretches(size.notes, (all) =>
    db.notes.bulkAdd(
      all.map((at) => ({ ...base(2, at), contactUid: whose(), text: someWords(32), pinned: false })),
    ),
  );
  await inStretches(size.interactions, (all) =>
    db.interactions.bulkAdd(
      all.map((at) => ({
        ...base(3, at),
        participants: [whose()],
        on: addDays(TODAY, -chance.below(1500)),
        kind: 'message' as const,
        direction: 'out' as const,
        touch: true,
        text: someWords(10),
      })),
    ),
  );
  const filled = performance.now();
  const before = (await navigator.storage.estimate()).usage ?? 0;
  await beginIndexing(db);
  await indexTexts(db);
  const after = (await navigator.storage.estimate()).usage ?? 0;
  const texts = await db.texts.count();
  db.close();
  return {
    'filled, ms': filled - start,
    'indexed, ms': performance.now() - filled,
    'without index, MB': before / 1e6,
    'index, MB': (after - before) / 1e6,
    texts,
  };
}

/** What is looked for, another each time. */
export function queries(round: number): Record<string, string> {
  const at = (round * 613) % 9000;
  const [first = '', last = ''] = nameAt(at).split(' ');
  const rare = wordAt(2000 + ((round * 331) % 9000));
  const slipped = rare.slice(0, 2) + rare[3] + rare[2] + rare.slice(4);
  return {
    'prefix of a name': last.slice(0, 4),
    'prefix of a word': rare.slice(0, 4),
    'two words of a name': `${last} ${first.slice(0, 3)}`,
    'name and common word': `${first} ${wordAt(3)}`,
    'two common words': `${wordAt(1)} ${wordAt(2 + (round % 5))}`,
    'common beginning': SOUNDS[round % SOUNDS.length]?.[0] ?? '',
    'a slip in a name': `${last.slice(0, 2)}x${last.slice(3)}`,
    'a slip in a long word': slipped === rare ? `x${rare.slice(1)}` : slipped,
    'nobody, two words': `qxwjkh ${first}yqz`,
  };
}

let db: TendDatabase | undefined;

/** The store, opened where it is not open. */
export function opened(): TendDatabase {
  db ??= openDatabase();
  return db;
}

/** One search, opening the store where it is not open: milliseconds, and how many were found. */
export async function once(
  text: string,
): Promise<{ ms: number; hits: number; more: boolean; typo: boolean }> {
  const start = performance.now();
  const { hits, more } = await search(opened(), text);
  const ms = performance.now() - start;
  return { ms, hits: hits.length, more, typo: hits.some(({ typo }) => typo) };
}

/** Saves notes with and without upkeep of the texts, in turn: milliseconds each. */
export async function upkeep(rounds: number): Promise<{ plain: number[]; kept: number[] }> {
  const store = opened();
  const times = { plain: [] as number[], kept: [] as number[] };
  for (let round = 0; round < 2 * rounds; round++) {
    const row = { ...base(9, round), contactUid: uidOf(1, round), text: someWords(32), pinned: false };
    const isKept = round % 2 === 1;
    const start = performance.now();
    await store.transaction('rw', store.tables, async () => {
      await store.notes.add(row);
      if (!isKept) return;
      const change = { at: '', requestId: '', op: '', table: 'notes', uid: row.uid, after: row };
      await refreshTexts(store, new Map([[row.contactUid, undefined]]), [
        { ...change, contactUid: row.contactUid } as Change,
      ]);
    });
    times[isKept ? 'kept' : 'plain'].push(performance.now() - start);
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
