import { addDays } from '../../src/domain/plain-date.ts';
import { openDatabase } from '../../src/store/database.ts';
import { beginIndexing, indexTexts } from '../../src/store/index-texts.ts';
import { chanceFrom } from '../torture/chance.ts';

/** A large store of invented people and words, made in a page of a real browser, and what is looked for in it. */

const TODAY = '2026-11-22';

/** Rows put or read at a time. */
export const STRETCH = 2000;

/** How much lies in it. */
export interface Size {
  contacts: number;
  notes: number;
  interactions: number;
}

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

/** So many words. */
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

/** The uid of a row, of the one that many come after. */
export const uidOf = (of: number, at: number) =>
  `${String(of).padStart(8, '0')}-0000-4000-8000-${String((at * 7919) % 1_000_000).padStart(12, '0')}`;

/** What a row begins with. */
export function base(of: number, at: number) {
  const moment = `${addDays(TODAY, -1000 + (at % 900))}T09:00:00.000Z`;
  return { uid: uidOf(of, at), created: moment, updated: moment };
}

async function inStretches(many: number, put: (at: number[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < many; from += STRETCH)
    await put(Array.from({ length: Math.min(STRETCH, many - from) }, (_, at) => from + at));
}

/** Whether it was filled before. */
export async function isFilled(): Promise<boolean> {
  const db = openDatabase();
  const many = await db.contacts.count();
  db.close();
  return many > 1;
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

const slip = (word: string) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);

/** What is looked for, another each time. */
export function queries(round: number): Record<string, string> {
  const at = (round * 613) % 9000;
  const [first = '', last = ''] = nameAt(at).split(' ');
  const rare = wordAt(2000 + ((round * 331) % 9000));
  return {
    'prefix of a name': last.slice(0, 4),
    'prefix of a word': rare.slice(0, 4),
    'two words of a name': `${last} ${first.slice(0, 3)}`,
    'name and common word': `${first} ${wordAt(3)}`,
    'two common words': `${wordAt(1)} ${wordAt(2 + (round % 5))}`,
    'common beginning': SOUNDS[round % SOUNDS.length]?.[0] ?? '',
    'a slip in a name': `${last.slice(0, 2)}x${last.slice(3)}`,
    'a slip in a long word': slip(`${rare}`) === rare ? `x${rare.slice(1)}` : slip(rare),
    'nobody, two words': `qxwjkh ${first}yqz`,
  };
}
