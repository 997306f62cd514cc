import type { Hit } from '../domain/found.ts';
import {
  ABOUT,
  bestOf,
  type Candidate,
  candidatesOf,
  inOrder,
  peopleIn,
  rarity,
  type Sought,
  WORTH,
} from '../domain/match-order.ts';
import {
  beginningOf,
  isWhole,
  type Matched,
  matching,
  matchingWords,
  saysLittle,
} from '../domain/matching.ts';
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

/** What the user knows of somebody. */
const FACTS: Tier = 2;

const OWN_PARTS = WORTH.filter(([tier]) => tier !== TEXT_TIER);

/** Contacts whose own words are looked through for the common words of the text. */
const MOST_LOOKED = 40;

/**
 * Finds the people whom a text is about or who may help with it: by their facts, notes, conversations and favours, role,
 * company, place and groups, never by their names. The more of its words somebody has, the rarer those are in this
 * store, and the more the place says, the sooner they come; short words count only in their facts; common words alone count only where no other word finds
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
    words: found?.wordsOf(contact) ?? [],
  }));
  return {
    people: await readHits(db, shown, found?.words ?? [], matching(found?.words ?? [])),
    more: candidates.length > limit || (found?.more ?? false),
    ...(pending !== undefined && { pending }),
  };
}

/**
 * What of one person speaks for a text, as `whoMatches` would show it; undefined where nothing does, or only the name.
 */
export async function reasonFor(
  db: TendDatabase,
  text: string,
  contactUid: string,
): Promise<Hit | undefined> {
  const words = matchingWords(text);
  if (words.length === 0) return undefined;
  const own = await reading(db, () => db.texts.where({ contactUid }).first());
  const found = await reading(db, () => findPeople(db, words));
  const candidate = found.candidates.find(({ contact }) => own && contact === contactIn(own.id));
  if (!candidate) return undefined;
  const { contact, texts } = candidate;
  const shown = { contact, places: [{ rank: 0, id: bestOf(texts) }], words: found.wordsOf(contact) };
  const [hit] = await readHits(db, [shown], found.words, matching(found.words));
  return hit?.where === 'name' ? undefined : hit;
}

function findPeople(
  db: TendDatabase,
  words: string[],
): PromiseLike<{
  candidates: Candidate[];
  words: string[];
  /** Those that count for somebody. */
  wordsOf(contact: number): string[];
  more: boolean;
}> {
  return db.transaction('r', db.texts, async () => {
    const [all, ...sought] = await Promise.all([countPeople(db), ...words.map((word) => seek(db, word))]);
    const most = Math.max(COMMON_FEW, all * COMMON_PART);
    const isRare = ({ people, isAll }: Sought) => isAll && people.size <= most;
    const there = sought.map(whereItSays).filter(({ ids }) => peopleIn(ids).size > 0);
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
    const short = new Map(
      counted.flatMap(({ word, ids }) => (saysLittle(word) ? [[word, peopleIn(ids)]] : [])),
    );
    const counting = counted.map(({ word }) => word);
    return {
      candidates: inOrder(candidates),
      words: counting,
      wordsOf: (contact) => counting.filter((word) => short.get(word)?.has(contact) ?? true),
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
  const keys = await Promise.all(WORTH.map(([tier]) => keysOf(db, word, tier)));
  const isAll = keys.every(({ length }) => length < REACH);
  const ids = new Map(WORTH.map(([tier], at) => [tier, [...new Set(keys[at])]]));
  const told = ids.get(ABOUT) ?? [];
  if (isAll && told.length > 0) {
    // The address of a profile is the name once more.
    const named = new Set((await keysOf(db, word, 0)).map(contactIn));
    ids.set(
      ABOUT,
      told.filter((id) => !named.has(contactIn(id))),
    );
  }
  return { word, ids, people: peopleIn(ids), isAll };
}

function keysOf(db: TendDatabase, word: string, tier: Tier): PromiseLike<number[]> {
  const index = db.texts.where('words');
  const asked = tiered(tier, beginningOf(word));
  return (isWhole(word) ? index.equals(asked) : index.startsWith(asked)).limit(REACH).primaryKeys();
}

/** Of a short word only where it stands among their facts. How common it is counts all the same. */
function whereItSays(sought: Sought): Sought {
  if (!saysLittle(sought.word)) return sought;
  return { ...sought, ids: new Map([...sought.ids].filter(([tier]) => tier === FACTS)) };
}

/** As if it stood in what they are and can do alone: in notes common words are only common. */
function ofOwnParts(sought: Sought): Sought {
  const ids = new Map([...sought.ids].filter(([tier]) => tier !== TEXT_TIER));
  return { ...sought, ids, people: peopleIn(ids) };
}

/** Counts the common words too where the best candidates have them in what they are and can do. */
async function addCommon(
  db: TendDatabase,
  candidates: Candidate[],
  common: Sought[],
  all: number,
): Promise<void> {
  if (common.length === 0) return;
  const fits = matching(common.map(({ word }) => word));
  const ids = candidates.flatMap(({ contact }) => OWN_PARTS.map(([tier]) => partId(contact, tier)));
  const parts = await db.texts.bulkGet(ids);
  for (const [at, candidate] of candidates.entries())
    for (const one of common) {
      const place = OWN_PARTS.find(
        ([tier], nth) =>
          (tier === FACTS || !saysLittle(one.word)) &&
          parts[at * OWN_PARTS.length + nth]?.words.some(
            (there) => there.startsWith(String(tier)) && fits(there.slice(1), one.word),
          ),
      );
      if (place) candidate.score += place[1] * rarity(one, all);
    }
}
