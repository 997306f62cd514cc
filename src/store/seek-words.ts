import { ABOUT, FACTS, OWN_PARTS, peopleIn, type Sought } from '../domain/match-order.ts';
import { beginningOf, isWhole, saysLittle } from '../domain/matching.ts';
import { TEXT_TIER, type Tier, tiered } from '../domain/text.ts';
import { contactIn } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';

/** Entries of the index looked at for one word in one tier; a word with more is a common one. */
const REACH = 200;

/**
 * So many in notes and talks at first: of a large store looking at entries is what takes the time, some microseconds
 * each. Of words that have more the likeliest are looked at further; the others are taken for common ones.
 */
const FEW = 24;
const LIKELY = 4;

/**
 * Who has which of these words, by keys alone: no row is read. A word that few have is always found; of the others those
 * count first that fewer people have in what they are and can do.
 */
export async function seekAll(db: TendDatabase, words: string[]): Promise<Sought[]> {
  const sought = await Promise.all(words.map((word) => seekOwn(db, word)));
  // A short word counts among facts alone: how common it is matters only where it is there.
  const unsure = sought.filter(
    ({ word, ids, isAll }) => isAll && !(saysLittle(word) && ids.get(FACTS)?.length === 0),
  );
  await Promise.all(unsure.map((one) => seekTexts(db, one, FEW)));
  const likely = unsure.filter(({ isAll }) => !isAll).sort((a, b) => a.people.size - b.people.size);
  await Promise.all(likely.slice(0, LIKELY).map((one) => seekTexts(db, one, REACH)));
  return sought.map(whereItSays);
}

async function seekOwn(db: TendDatabase, word: string): Promise<Sought> {
  const tiers = saysLittle(word) ? [FACTS] : OWN_PARTS;
  const keys = await Promise.all(tiers.map((tier) => keysOf(db, word, tier)));
  const ids = new Map(tiers.map((tier, at) => [tier, [...new Set(keys[at])]]));
  const isAll = keys.every(({ length }) => length < REACH);
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

/** Looks for it in notes and talks too. */
async function seekTexts(db: TendDatabase, sought: Sought, reach: number): Promise<void> {
  const keys = await keysOf(db, sought.word, TEXT_TIER, reach);
  sought.ids.set(TEXT_TIER, [...new Set(keys)]);
  sought.people = peopleIn(sought.ids);
  sought.isAll = keys.length < reach;
}

function keysOf(db: TendDatabase, word: string, tier: Tier, reach = REACH): PromiseLike<number[]> {
  const index = db.texts.where('words');
  const asked = tiered(tier, beginningOf(word));
  return (isWhole(word) ? index.equals(asked) : index.startsWith(asked)).limit(reach).primaryKeys();
}

/** Of a short word only where it stands among their facts. How common it is counts all the same. */
function whereItSays(sought: Sought): Sought {
  if (!saysLittle(sought.word)) return sought;
  return { ...sought, ids: new Map([...sought.ids].filter(([tier]) => tier === FACTS)) };
}
