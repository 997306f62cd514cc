import { ask } from '../../api/ask.ts';
import type { Hit } from '../../domain/found.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { Span } from '../../domain/words.ts';
import { whereText } from '../../ui/agenda/where-text.ts';
import { say } from '../../words/index.ts';
import type { MarkedText } from './people-find.ts';
import type { Search } from './people-hits.ts';

/** People found at a time; what fits them all has to be typed more exactly. */
const MOST = 100;

/** Characters that a search may have. */
const LONGEST = 200;

/** Searches in all that was written about everybody. Of a name nothing is said: it stands there marked. */
export const searchPeople: Search = async (text) => {
  const { hits, more, pending, days } = await ask('search', { text: text.slice(0, LONGEST), limit: MOST });
  return {
    hits: hits.map((hit) => ({
      contactUid: hit.contactUid,
      name: { text: hit.line.fullName, marks: hit.nameMarks },
      why: whyOf(hit, days),
    })),
    more: more || pending !== undefined,
    isClose: hits.some(({ typo }) => typo),
  };
};

function whyOf({ where, on, excerpt, marks }: Hit, days: NearDays): MarkedText | undefined {
  if (where === 'name') return undefined;
  const before = say('label_value', whereText(where, on, days), '');
  const moved = marks.map(([start, end]): Span => [start + before.length, end + before.length]);
  return { text: before + excerpt, marks: moved };
}
