import type { Base, PlainDate } from './base.ts';
import { textWords } from './name.ts';

/** The fields in which a change can be news. */
export const NEWS_FIELDS = ['title', 'org', 'headline', 'place'] as const;
export type NewsField = (typeof NEWS_FIELDS)[number];

/** What the user said of it: good news, no news, or news that nobody is congratulated on. */
export const VERDICTS = ['news', 'notNews', 'notGood'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Told = Partial<Record<NewsField, string>>;

/** That somebody's page told something else than it did before. */
export interface Sighting extends Base {
  contactUid: string;
  on: PlainDate;
  via: 'visit' | 'import';
  /** What changed, as it was and as it is. */
  was: Told;
  is: Told;
  /** Since when it may be so: the day it was last seen as it was. */
  since: PlainDate;
  verdict?: Verdict;
}

/** The fields that tell something new; what was unknown before, or is now, is no news. */
export function newsIn(was: Told, is: Told): NewsField[] {
  return NEWS_FIELDS.filter((field) => was[field] && is[field] && isNews(was[field], is[field]));
}

/** Forms of companies; with or without one it is the same company. */
const FORMS = new Set(
  'ab ag as bv co corp corporation gmbh inc llc llp ltd limited nv oy plc sa sarl sas srl'.split(' '),
);

/**
 * Whether a text says something else than before. Case, marks, punctuation, the order of the words, a company's form
 * and a slip in a longer word are not news; a short word ('VP', 'II') is never a slip.
 */
export function isNews(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const gone = old.filter((word) => !now.includes(word));
  const come = now.filter((word) => !old.includes(word));
  return gone.length !== come.length || gone.some((word, at) => !isSlip(word, come[at] ?? ''));
}

function wordsOf(text: string): string[] {
  const words = textWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word)); // emoji alone say nothing
  const told = words.filter((word) => !FORMS.has(word));
  return told.length > 0 ? told : words;
}

function isSlip(before: string, after: string): boolean {
  const length = Math.min(before.length, after.length);
  if (length < 5) return false;
  const apart = distance(before, after);
  // Two letters that changed places are one slip, which the distance counts twice.
  return apart <= (length < 9 ? 1 : 2) || (apart === 2 && lettersOf(before) === lettersOf(after));
}

/** In how many letters two words differ (Levenshtein), by one row of its table at a time; a library has 0.5 kB more. */
function distance(before: string, after: string): number {
  let row = Array.from({ length: [...after].length + 1 }, (_, at) => at);
  for (const [down, letter] of [...before].entries()) {
    const next = [down + 1];
    for (const [across, other] of [...after].entries()) {
      const [left, above, corner] = [next[across] ?? 0, row[across + 1] ?? 0, row[across] ?? 0];
      next.push(Math.min(left + 1, above + 1, corner + Number(letter !== other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
