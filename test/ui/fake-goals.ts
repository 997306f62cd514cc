import { matches, matchingWords } from '../../src/domain/matching.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { spansOf } from '../../src/domain/words.ts';
import { lineOf } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

/** The questions about goals, over `kept`; people are matched by their headlines. */
export function goalRoutes(kept: FakePeople, today: string): Pick<Routes, 'whoMatches'> {
  return {
    whoMatches({ text, limit = 20 }) {
      const words = matchingWords(text);
      const people = [...kept.people.values()].flatMap((person) => {
        const { headline = '', uid, fullName } = person.contact;
        const marks = spansOf(headline, words, matches);
        const line = lineOf(person, { today, groups: kept.groups });
        const nameMarks = spansOf(fullName, words, matches);
        const hit = {
          contactUid: uid,
          line,
          nameMarks,
          where: 'headline' as const,
          excerpt: headline,
          marks,
        };
        return marks.length > 0 ? [hit] : [];
      });
      return { days: nearDays(today), people: people.slice(0, limit), more: people.length > limit };
    },
  };
}
