import { ABOUT, FACTS, OWN_PARTS, peopleIn, type Sought } from '../domain/match-order.ts';
import { beginningOf, isWhole, saysLittle } from '../domain/matching.ts';
import { TEXT_TIER, type Tier, tiered } from '../domain/text.ts';
import { contactIn } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';

/** Entries of the index looked at for one word in one tier; a word with more is a common one. */
const REACH = 200;

/**
 * So many at first: of a large store looking at entries is what takes the time, some microseconds each. Of words that
 * have more the likeliest to be rare are looked at further; the others are taken for common ones.
 */
const FEW = 24;
const LIKELY = 4;

/** In what people are and can do more words are looked at further, where that is likely to come to an end. */
const LIKELY_OWN = 8;

/** A word, and where it has more entries than were looked at. */
interface Seeking extends Sought {
  open: Tier[];
  many: number;
}

/**
 * Who has which of these words, by keys alone: no row is read. A word that few have is always found; of the others those
 * count first that fewer people have in what they are and can do.
 * @param all how many people there are
 */
export async function seekAll(db: TendDatabase, words: string[], all: number): Promise<Sought[]> {
  const sought = words.map(
    (word): Seeking => ({ word, ids: new Map(), people: new Set(), isAll: true, open: [], many: 0 }),
  );
  const seekIn = (one: Seeking, tiers: Tier[], reach: number) => seek(db, one, tiers, reach, all);
  await Promise.all(sought.map((one) => seekIn(one, saysLittle(one.word) ? [FACTS] : OWN_PARTS, FEW)));
  const doubtful = sought
    .filter(({ isAll, many }) => !isAll && many <= REACH)
    .sort((a, b) => a.many - b.many);
  await Promise.all(doubtful.slice(0, LIKELY_OWN).map((one) => seekIn(one, one.open, REACH)));
  // A short word counts among facts alone: how common it is matters only where it is there.
  const unsure = sought.filter(
    ({ word, ids, isAll }) => isAll && !(saysLittle(word) && ids.get(FACTS)?.length === 0),
  );
  await Promise.all(unsure.flatMap((one) => [withoutNamed(db, one), seekIn(one, [TEXT_TIER], FEW)]));
  const likely = unsure.filter(({ isAll }) => !isAll).sort((a, b) => a.people.size - b.people.size);
  await Promise.all(likely.slice(0, LIKELY).map((one) => seekIn(one, [TEXT_TIER], REACH)));
  return sought.map(whereItSays);
}

async function seek(
  db: TendDatabase,
  one: Seeking,
  tiers: Tier[],
  reach: number,
  all: number,
): Promise<void> {
  const keys = await Promise.all(tiers.map((tier) => keysOf(db, one.word, tier, reach)));
  for (const [at, tier] of tiers.entries()) one.ids.set(tier, [...new Set(keys[at])]);
  one.people = peopleIn(one.ids);
  one.open = tiers.filter((_, at) => keys[at]?.length === reach);
  one.isAll = one.open.length === 0;
  one.many = Math.max(one.people.size, ...one.open.map((tier) => supposed(one.ids.get(tier) ?? [], all)));
}

/** How many have a word: their numbers go up, so the fewer of all people the first ones lie among, the more have it. */
function supposed(ids: number[], all: number): number {
  return (ids.length * all) / Math.max(1, ...ids.map(contactIn));
}

/** The address of a profile is the name once more. */
async function withoutNamed(db: TendDatabase, one: Seeking): Promise<void> {
  const told = one.ids.get(ABOUT) ?? [];
  if (told.length === 0) return;
  const named = new Set((await keysOf(db, one.word, 0, REACH)).map(contactIn));
  one.ids.set(
    ABOUT,
    told.filter((id) => !named.has(contactIn(id))),
  );
  one.people = peopleIn(one.ids);
}

function keysOf(db: TendDatabase, word: string, tier: Tier, reach: number): PromiseLike<number[]> {
  const index = db.texts.where('words');
  const asked = tiered(tier, beginningOf(word));
  return (isWhole(word) ? index.equals(asked) : index.startsWith(asked)).limit(reach).primaryKeys();
}

/** Of a short word only where it stands among their facts. How common it is counts all the same. */
function whereItSays(sought: Sought): Sought {
  if (!saysLittle(sought.word)) return sought;
  return { ...sought, ids: new Map([...sought.ids].filter(([tier]) => tier === FACTS)) };
}
