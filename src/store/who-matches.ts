import { isLive, type PlainDate } from '../domain/base.ts';
import { markedExcerpt } from '../domain/found.ts';
import {
  bestOf,
  type Candidate,
  candidatesOf,
  inOrder,
  peopleIn,
  type Sought,
} from '../domain/match-order.ts';
import { type Matched, matching, matchingWords, saysLittle } from '../domain/matching.ts';
import { TEXT_TIER } from '../domain/text.ts';
import { contactIn, LAST_PART } from '../domain/text-id.ts';
import { spansOf } from '../domain/words.ts';
import { reading } from './attempt.ts';
import { addCommon, countFurther } from './common-words.ts';
import type { TendDatabase } from './database.ts';
import { keptUp } from './due-row.ts';
import { withFurther } from './further-reasons.ts';
import { countToIndex } from './index-texts.ts';
import { withoutHowMet } from './listed-words.ts';
import { hitTables, readHits } from './read-hits.ts';
import { type RowsOnce, rowsOnce } from './rows-once.ts';
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
 * @param today the day for which their lines are kept up; without it they are read as they are
 */
export async function whoMatches(
  db: TendDatabase,
  text: string,
  limit = 20,
  empty: ReadonlySet<string> = new Set(),
  today?: PlainDate,
): Promise<Matched> {
  const words = matchingWords(text).filter((word) => !(saysLittle(word) && empty.has(word)));
  const ask = async () => {
    const pending = await countToIndex(db);
    const told = pending !== undefined && { pending };
    if (words.length === 0) return { people: [], more: false, ...told };
    const rows = rowsOnce(db);
    const found = await findPeople(db, rows, words, limit, empty);
    const candidates = found.candidates.slice(0, limit);
    const shown = candidates.map(({ contact, texts }) => ({
      contact,
      places: [{ rank: 0, id: bestOf(texts) }],
      words: found.wordsOf(contact),
    }));
    const fits = matching(found.words);
    const hits = await readHits(db, shown, found.words, fits, rows);
    return {
      people: await withFurther(db, hits, { ...found, candidates }, fits, rows),
      more: found.candidates.length > limit || found.more,
      ...told,
    };
  };
  return keptUp(db, today, ask, hitTables(db));
}

/**
 * Which of one person's own facts speaks for a text; '' where none does. It may come to stand in a message to them, so
 * nothing that the user wrote down for themselves is one: no note, conversation or favour, no group, nor how they met.
 */
export async function reasonFor(db: TendDatabase, text: string, contactUid: string): Promise<string> {
  const words = matchingWords(text);
  if (words.length === 0) return '';
  const own = await reading(db, () => db.texts.where({ contactUid }).first());
  const found = await reading(db, () => findPeople(db, rowsOnce(db), words, MOST_LOOKED));
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
  rows: RowsOnce,
  words: string[],
  limit: number,
  empty: ReadonlySet<string> = new Set(),
): PromiseLike<FoundPeople> {
  return db.transaction('r', db.texts, db.contacts, db.groups, async () => {
    const all = await countPeople(db);
    const most = Math.max(COMMON_FEW, all * COMMON_PART);
    const isRare = ({ word, people, isAll }: Sought) => isAll && people.size <= most && !empty.has(word);
    const there = (await seekAll(db, words, all)).filter(({ ids }) => peopleIn(ids).size > 0);
    const rare = there.filter(isRare);
    const counted = rare.length > 0 ? rare : there.map(ofOwnParts).filter(({ people }) => people.size > 0);
    const sure = Math.max(limit + 1, rare.length > 0 ? MOST_LOOKED : 0);
    const candidates = await withoutHowMet(rows, candidatesOf(counted, all), sure);
    const best = candidates.slice(0, sure);
    if (rare.length > 0)
      await addCommon(
        rows,
        best,
        there.filter((one) => !isRare(one)),
        all,
      );
    else await countFurther(rows, best, counted, all);
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
