import type { AnswerTo, Input } from '../../src/api/contract.ts';
import { roleOf } from '../../src/domain/contact.ts';
import { type Hit, markedExcerpt } from '../../src/domain/found.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { askedWords, begins, spansOf } from '../../src/domain/words.ts';
import { lineOf, type Person } from './fake-agenda.ts';

/** Finds by names and by the last that was noted, as the store would. */
export function search(
  people: Person[],
  around: Parameters<typeof lineOf>[1],
  { text, limit = 20 }: Input<'search'>,
): AnswerTo<'search'> {
  const words = askedWords(text);
  const hits = people.flatMap((person): Hit[] => {
    const line = lineOf(person, around);
    const { fullName, last } = line;
    const has = (told: string) => words.length > 0 && spansOf(told, words, begins, 1).length > 0;
    const role = roleOf(person.contact).filter(Boolean).join(', ');
    const shared = {
      contactUid: line.contactUid,
      line,
      ...(role && { role }),
      nameMarks: spansOf(fullName, words, begins),
    };
    if (has(fullName)) return [{ ...shared, where: 'name', excerpt: role, marks: [] }];
    if (!last || !has(last.excerpt)) return [];
    return [{ ...shared, where: 'notes', on: last.on, ...markedExcerpt(last.excerpt, words) }];
  });
  return { days: nearDays(around.today), hits: hits.slice(0, limit), more: hits.length > limit };
}
