import { isLive } from '../domain/base.ts';
import { markedExcerpt } from '../domain/found.ts';
import {
  bestOf,
  type Candidate,
  candidatesOf,
  FACTS,
  inOrder,
  OWN_PARTS,
  peopleIn,
  rarity,
  type Sought,
  worthOf,
} from '../domain/match-order.ts';
import { type Matched, matching, matchingWords, saysLittle } from '../domain/matching.ts';
import { TEXT_TIER, type Text } from '../domain/text.ts';
import { contactIn, LAST_PART, partId } from '../domain/text-id.ts';
import { spansOf } from '../domain/words.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { withFurther } from './further-reasons.ts';
import { countToIndex } from './index-texts.ts';
import { listedBy, withoutHowMet } from './listed-words.ts';
import { readHits } from './read-hits.ts';
import { seekAll } from './seek-words.ts';

/** A word that more than this part of all people have is a common one too, unless they are few. */
const COMMON_PART = 1 / 5;
const COMMON_FEW = 5;

/** Contacts whose own words are looked through for the common words of the text. */
const MOST_LOOKED = 40;

/**
 * Finds the people whom a text is about or who may help with it: by their facts, notes, conversations and favours, role,
 * company, place and groups, never by their names. Who has more of its words comes sooner; of as many, the rarer those are in
 * this store and the more the place says; short words count only in their facts, and not in how they
 * were met; common words alone count only where no other word finds anybody, and then only in what somebody is or can do.
 * @param empty words that every sentence has: common ones, however few have them here; the short ones say nothing at all
 */
export async function whoMatches(
  db: TendDatabase,
  text: string,
  limit = 20,
  empty: ReadonlySet<string> = new Set(),
): Promise<Matched> {
  const pending = await countToIndex(db);
  const words = matchingWords(text).filter((word) => !(saysLittle(word) && empty.has(word)));
  const found = words.length > 0 ? await reading(db, () => findPeople(db, words, limit, empty)) : undefined;
  const candidates = found?.candidates ?? [];
  const shown = candidates.slice(0, limit).map(({ contact, texts }) => ({
    contact,
    places: [{ rank: 0, id: bestOf(texts) }],
    words: found?.wordsOf(contact) ?? [],
  }));
  const fits = matching(found?.words ?? []);
  const hits = await readHits(db, shown, found?.words ?? [], fits);
  return {
    people: found
      ? await withFurther(db, hits, { ...found, candidates: candidates.slice(0, limit) }, fits)
      : hits,
    more: candidates.length > limit || (found?.more ?? false),
    ...(pending !== undefined && { pending }),
  };
}

/**
 * Which of one person's own facts speaks for a text; '' where none does. It may come to stand in a message to them, so
 * nothing that the user wrote down for themselves is one: no note, conversation or favour, no group, nor how they met.
 */
export async function reasonFor(db: TendDatabase, text: string, contactUid: string): Promise<string> {
  const words = matchingWords(text);
  if (words.length === 0) return '';
  const own = await reading(db, () => db.texts.where({ contactUid }).first());
  const found = await reading(db, () => findPeople(db, words, MOST_LOOKED));
  const candidate = found.candidates.find(({ contact }) => own && contact === contactIn(own.id));
  const contact = candidate && (await reading(db, () => db.contacts.get(contactUid)));
  if (!isLive(contact)) return '';
  const counting = found.wordsOf(candidate?.contact ?? 0);
  const { canHelpWith = [], interests = [], title = '', headline = '', org = '', place = '' } = contact;
  const facts = [...canHelpWith, ...interests, title, headline, org, place];
  const fits = matching(counting);
  const fact = facts.find((one) => spansOf(one, counting, fits, 1).length > 0) ?? '';
  return fact && markedExcerpt(fact, counting, fits).excerpt;
}

interface FoundPeople {
  candidates: Candidate[];
  words: string[];
  /** Those that count for somebody. */
  wordsOf(contact: number): string[];
  more: boolean;
}

function findPeople(
  db: TendDatabase,
  words: string[],
  limit: number,
  empty: ReadonlySet<string> = new Set(),
): PromiseLike<FoundPeople> {
  return db.transaction('r', db.texts, db.contacts, async () => {
    const all = await countPeople(db);
    const most = Math.max(COMMON_FEW, all * COMMON_PART);
    const isRare = ({ word, people, isAll }: Sought) => isAll && people.size <= most && !empty.has(word);
    const there = (await seekAll(db, words)).filter(({ ids }) => peopleIn(ids).size > 0);
    const rare = there.filter(isRare);
    const counted = rare.length > 0 ? rare : there.map(ofOwnParts).filter(({ people }) => people.size > 0);
    const candidates = await withoutHowMet(db, candidatesOf(counted, all), Math.max(limit + 1, MOST_LOOKED));
    if (rare.length > 0)
      await addCommon(
        db,
        candidates.slice(0, MOST_LOOKED),
        there.filter((one) => !isRare(one)),
        all,
      );
    const counting = counted.map(({ word }) => word);
    const has = new Map(candidates.map((one) => [one.contact, one.short]));
    return {
      candidates: inOrder(candidates),
      words: counting,
      wordsOf: (contact) => counting.filter((word) => !saysLittle(word) || has.get(contact)?.has(word)),
      more: counted.some(({ isAll }) => !isAll),
    };
  });
}

/** How many people there are, or were: their numbers go up. */
async function countPeople(db: TendDatabase): Promise<number> {
  const [last] = await db.texts.where('id').belowOrEqual(LAST_PART).reverse().limit(1).primaryKeys();
  return last === undefined ? 0 : contactIn(last);
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
  const ids = candidates.flatMap(({ contact }) => OWN_PARTS.map((tier) => partId(contact, tier)));
  const parts = await db.texts.bulkGet(ids);
  const has = (part: Text | undefined, word: string) =>
    part?.words.some((there) => fits(there.slice(1), word)) ?? false;
  const short = common.filter(({ word }) => saysLittle(word));
  const lists = await listedBy(
    db,
    parts.filter((part) => part?.of === 'facts' && short.some(({ word }) => has(part, word))),
  );
  for (const [at, candidate] of candidates.entries())
    for (const one of common) {
      const place = OWN_PARTS.find((tier, nth) => {
        const part = parts[at * OWN_PARTS.length + nth];
        if (!saysLittle(one.word)) return has(part, one.word);
        return tier === FACTS && lists.get(candidate.contact)?.has(one.word);
      });
      if (place) candidate.score += worthOf(place) * rarity(one, all);
    }
}
