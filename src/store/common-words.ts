import {
  bestOf,
  type Candidate,
  FACTS,
  OWN_PARTS,
  rarity,
  type Sought,
  worthOf,
} from '../domain/match-order.ts';
import { matching, saysLittle } from '../domain/matching.ts';
import { fieldsOf, type Tier } from '../domain/text.ts';
import { partId } from '../domain/text-id.ts';
import { indexWords } from '../domain/words.ts';
import type { RowsOnce } from './rows-once.ts';

/** Where each of some words says the most in what a candidate is and can do. */
type PlaceOf = (word: string) => Tier | undefined;

/** Counts the common words too where the best candidates have them in what they are and can do. Within a transaction. */
export async function addCommon(
  rows: RowsOnce,
  candidates: Candidate[],
  common: Sought[],
  all: number,
): Promise<void> {
  if (common.length === 0) return;
  const places = await placesOf(rows, candidates, common);
  for (const [at, candidate] of candidates.entries())
    for (const one of common) {
      const place = places[at]?.(one.word);
      if (place) candidate.score += worthOf(place) * rarity(one, all);
    }
}

/**
 * Where nothing but common words finds anybody, only some of those who have one were found by it: whoever of the best
 * has further ones has them counted. Within a transaction.
 */
export async function countFurther(
  rows: RowsOnce,
  candidates: Candidate[],
  counted: Sought[],
  all: number,
): Promise<void> {
  const unsure = counted.filter(({ isAll }) => !isAll);
  if (unsure.length === 0) return;
  const places = await placesOf(rows, candidates, unsure);
  for (const [at, candidate] of candidates.entries())
    for (const one of unsure) {
      const place = one.people.has(candidate.contact) ? undefined : places[at]?.(one.word);
      if (!place) continue;
      const id = partId(candidate.contact, place);
      const counts = worthOf(place) * rarity(one, all);
      candidate.words++;
      candidate.score += counts;
      candidate.texts.set(id, (candidate.texts.get(id) ?? 0) + counts);
      if (saysLittle(one.word)) candidate.short.set(one.word, counts);
    }
}

/** By what the contacts say themselves: in the index their addresses, which are their names once more, stand too. */
async function placesOf(rows: RowsOnce, candidates: Candidate[], sought: Sought[]): Promise<PlaceOf[]> {
  const fits = matching(sought.map(({ word }) => word));
  const parts = await rows.texts(candidates.map(({ texts }) => bestOf(texts)));
  const contacts = await rows.contacts(parts.map((part) => part?.contactUid ?? ''));
  const named = contacts.map((contact) => contact?.groups ?? []);
  const groups = new Map((await rows.groups(named.flat())).map((group) => [group?.uid, group]));
  return contacts.map((contact, at) => {
    const own = (named[at] ?? []).map((uid) => groups.get(uid)).filter((group) => group !== undefined);
    const fields = contact ? fieldsOf({ contact, handles: [], groups: own }) : [];
    const said = fields.map(({ part, where, text }) => ({ part, where, words: indexWords(text) }));
    return (word) =>
      (saysLittle(word) ? [FACTS] : OWN_PARTS).find((tier) =>
        said.some(
          ({ part, where, words }) =>
            part === (tier === FACTS ? 'facts' : 'about') &&
            !(saysLittle(word) && where === 'howMet') &&
            words.some((there) => fits(there, word)),
        ),
      );
  });
}
