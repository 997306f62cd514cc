import { beginningOf, isWhole, type Matched, matches, matchingWords } from '../domain/matching.ts';
import { TEXT_TIER, type Tier, tiered } from '../domain/text.ts';
import { contactIn, LAST_PART, partId } from '../domain/text-id.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { countToIndex } from './index-texts.ts';
import { readHits } from './read-hits.ts';

/** Entries of the index looked at for one word in one tier; a word with more is a common one. */
const REACH = 300;

/** A word that more than this part of all people have is a common one too, unless they are few. */
const COMMON_PART = 1 / 5;
const COMMON_FEW = 5;

/** People there are supposed to be besides. */
const FEW = 100;

/** Contacts whose own words are looked through for the common words of the text. */
const MOST_LOOKED = 100;

const ABOUT: Tier = 1;

/** How much a word says by where it is: among what the user knows, in notes and talks, in what a page tells. */
const WORTH: [Tier, number][] = [
  [2, 1],
  [TEXT_TIER, 0.8],
  [ABOUT, 0.6],
];
const OWN_PARTS = WORTH.filter(([tier]) => tier !== TEXT_TIER);

/** A word of the text, and who has it. */
interface Sought {
  word: string;
  ids: Map<Tier, number[]>;
  people: Set<number>;
  isAll: boolean;
}

/** Somebody who may be matched, with what each of their texts counts. */
interface Candidate {
  contact: number;
  score: number;
  texts: Map<number, number>;
}

/**
 * Finds the people whom a text is about or who may help with it: by their facts, notes, conversations and favours, role,
 * company, place and groups, never by their names. The more of its words somebody has, the rarer those are in this
 * store, and the more the place says, the sooner they come; common words alone count only where no other word finds
 * anybody, and then only in what somebody is or can do.
 */
export async function whoMatches(db: TendDatabase, text: string, limit = 20): Promise<Matched> {
  const pending = await countToIndex(db);
  const words = matchingWords(text);
  const found = words.length > 0 ? await reading(db, () => findPeople(db, words)) : undefined;
  const candidates = found?.candidates ?? [];
  const shown = candidates.slice(0, limit).map(({ contact, texts }) => ({
    contact,
    places: [{ rank: 0, id: bestOf(texts) }],
  }));
  return {
    people: await readHits(db, shown, found?.words ?? [], matches),
    more: candidates.length > limit || (found?.more ?? false),
    ...(pending !== undefined && { pending }),
  };
}

function findPeople(
  db: TendDatabase,
  words: string[],
): PromiseLike<{ candidates: Candidate[]; words: string[]; more: boolean }> {
  return db.transaction('r', db.texts, async () => {
    const [all, ...sought] = await Promise.all([countPeople(db), ...words.map((word) => seek(db, word))]);
    const most = Math.max(COMMON_FEW, all * COMMON_PART);
    const isRare = ({ people, isAll }: Sought) => isAll && people.size <= most;
    const there = sought.filter(({ people }) => people.size > 0);
    const rare = there.filter(isRare);
    const counted = rare.length > 0 ? rare : there.map(ofOwnParts).filter(({ people }) => people.size > 0);
    const candidates = inOrder(candidatesOf(counted, all));
    if (rare.length > 0)
      await addCommon(
        db,
        candidates.slice(0, MOST_LOOKED),
        there.filter((one) => !isRare(one)),
        all,
      );
    return {
      candidates: inOrder(candidates),
      words: counted.map(({ word }) => word),
      more: counted.some(({ isAll }) => !isAll),
    };
  });
}

/** How many people there are, or were: their numbers go up. */
async function countPeople(db: TendDatabase): Promise<number> {
  const [last] = await db.texts.where('id').belowOrEqual(LAST_PART).reverse().limit(1).primaryKeys();
  return last === undefined ? 0 : contactIn(last);
}

/** Who has a word, by keys alone: no row is read. */
async function seek(db: TendDatabase, word: string): Promise<Sought> {
  const beginning = beginningOf(word);
  const keysOf = (tier: Tier) => {
    const index = db.texts.where('words');
    const asked = tiered(tier, beginning);
    const found = isWhole(word) ? index.equals(asked) : index.startsWith(asked);
    return found.limit(REACH).primaryKeys();
  };
  const [names, ...keys] = await Promise.all([keysOf(0), ...WORTH.map(([tier]) => keysOf(tier))]);
  // The address of a profile is the name once more.
  const named = new Set(names.map(contactIn));
  const ids = new Map(
    WORTH.map(([tier], at) => [
      tier,
      [...new Set(keys[at])].filter((id) => tier !== ABOUT || !named.has(contactIn(id))),
    ]),
  );
  return { word, ids, people: peopleIn(ids), isAll: keys.every(({ length }) => length < REACH) };
}

/** As if it stood in what they are and can do alone: in notes common words are only common. */
function ofOwnParts(sought: Sought): Sought {
  const ids = new Map([...sought.ids].filter(([tier]) => tier !== TEXT_TIER));
  return { ...sought, ids, people: peopleIn(ids) };
}

function peopleIn(ids: Map<Tier, number[]>): Set<number> {
  return new Set([...ids.values()].flat().map(contactIn));
}

function candidatesOf(sought: Sought[], all: number): Candidate[] {
  const candidates = new Map<number, Candidate>();
  for (const one of sought) {
    const isCounted = new Set<number>();
    // The tiers that say the most come first: a word counts once for each person, where it says the most.
    for (const [tier, worth] of WORTH)
      for (const id of one.ids.get(tier) ?? []) {
        const contact = contactIn(id);
        const candidate = candidates.get(contact) ?? { contact, score: 0, texts: new Map() };
        candidates.set(contact, candidate);
        const counts = worth * rarity(one, all);
        if (!isCounted.has(contact)) candidate.score += counts;
        isCounted.add(contact);
        candidate.texts.set(id, (candidate.texts.get(id) ?? 0) + counts);
      }
  }
  return [...candidates.values()];
}

/** How much it says that somebody has a word: the fewer have it, the more. Among few people that says little yet. */
function rarity({ people }: Sought, all: number): number {
  return Math.log(1 + (all + FEW) / people.size);
}

/** Counts the common words too where the best candidates have them in what they are and can do. */
async function addCommon(
  db: TendDatabase,
  candidates: Candidate[],
  common: Sought[],
  all: number,
): Promise<void> {
  if (common.length === 0) return;
  const ids = candidates.flatMap(({ contact }) => OWN_PARTS.map(([tier]) => partId(contact, tier)));
  const parts = await db.texts.bulkGet(ids);
  for (const [at, candidate] of candidates.entries())
    for (const one of common) {
      const place = OWN_PARTS.find(([tier], nth) =>
        parts[at * OWN_PARTS.length + nth]?.words.some(
          (there) => there.startsWith(String(tier)) && matches(there.slice(1), one.word),
        ),
      );
      if (place) candidate.score += place[1] * rarity(one, all);
    }
}

/** The best first; of equals those of whom the text that speaks for them is the newest, or who were kept first. */
function inOrder(candidates: Candidate[]): Candidate[] {
  const keyed = candidates.map((candidate) => ({ candidate, id: bestOf(candidate.texts) }));
  return keyed
    .sort((a, b) => b.candidate.score - a.candidate.score || a.id - b.id)
    .map(({ candidate }) => candidate);
}

/** The text that says the most; of equals a contact's own part, then the newest. */
function bestOf(texts: Map<number, number>): number {
  let best: [id: number, counts: number] = [Number.POSITIVE_INFINITY, 0];
  for (const one of texts) if (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
  return best[0];
}
