import { FACT_LISTS } from '../domain/contact.ts';
import { type Candidate, FACTS, inOrder } from '../domain/match-order.ts';
import type { Text } from '../domain/text.ts';
import { contactIn, partId } from '../domain/text-id.ts';
import { indexWords } from '../domain/words.ts';
import type { RowsOnce } from './rows-once.ts';

/**
 * The words of what the user says people like, can do or are to be asked, by the contact's number. Among the words of
 * their facts are also those of how they were met, a sentence like any other.
 * @param parts their facts
 */
export async function listedBy(
  rows: RowsOnce,
  parts: (Text | undefined)[],
): Promise<Map<number, Set<string>>> {
  const facts = parts.filter((part) => part !== undefined);
  const contacts = await rows.contacts(facts.map(({ contactUid }) => contactUid));
  return new Map(
    facts.map(({ id }, at) => {
      const lists = FACT_LISTS.flatMap((list) => contacts[at]?.[list] ?? []);
      return [contactIn(id), new Set(indexWords(...lists))];
    }),
  );
}

/**
 * The candidates in order, where the words that say little by themselves count for none of the first `sure` that has
 * them only in how they were met; who has nothing else is none. Within a transaction.
 */
export async function withoutHowMet(
  rows: RowsOnce,
  candidates: Candidate[],
  sure: number,
): Promise<Candidate[]> {
  const looked = new Set<Candidate>();
  let ordered = inOrder(candidates);
  for (let many = sure; ; many *= 2) {
    const unsure = (one: Candidate) => one.short.size > 0 && !looked.has(one);
    if (!ordered.slice(0, sure).some(unsure)) return ordered;
    const next = ordered.slice(0, many).filter(unsure);
    const lists = await listedBy(rows, await rows.texts(next.map(({ contact }) => partId(contact, FACTS))));
    for (const one of next) {
      looked.add(one);
      for (const [word, counts] of one.short)
        if (!lists.get(one.contact)?.has(word)) leaveOut(one, word, counts);
    }
    ordered = inOrder(ordered.filter(({ texts }) => texts.size > 0));
  }
}

function leaveOut(one: Candidate, word: string, counts: number): void {
  const id = partId(one.contact, FACTS);
  const left = (one.texts.get(id) ?? 0) - counts;
  one.short.delete(word);
  one.words--;
  one.score -= counts;
  // Sums of what counts are not exact.
  if (left > 1e-9) one.texts.set(id, left);
  else one.texts.delete(id);
}
