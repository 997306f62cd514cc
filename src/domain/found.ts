import type { PlainDate } from './base.ts';
import type { Due } from './due.ts';
import { excerpt } from './excerpt.ts';
import type { Where } from './text.ts';
import { begins, type Fits, type Span, spansOf } from './words.ts';

/** A person found, and where. */
export interface Hit {
  contactUid: string;
  /** Name, way back and what is due; as in the agenda. */
  line: Due;
  /** What they do, which tells them from others of that name; absent where it is not known. */
  role?: string;
  /** Where the name has the words looked for. */
  nameMarks: Span[];
  /** Where they were found, besides in the name. */
  where: Where;
  /** The day it is of, where it has one. */
  on?: PlainDate;
  /** What it says, from a little before the first word found; of the name their role, '' where it is not known. */
  excerpt: string;
  /** Where the excerpt has the words looked for. */
  marks: Span[];
  /** What else speaks for them, where they are matched by several things. */
  also?: Pick<Hit, 'excerpt' | 'marks'> & { where: Exclude<Where, 'name'> };
  /** A slip was forgiven: none was found as it was typed. */
  typo?: true;
}

/** What a search found. */
export interface Found {
  /** The best first; see `rankOf`. */
  hits: Hit[];
  /** There are others, or may be. */
  more: boolean;
  /** Rows written earlier that are not found yet; absent where all are. */
  pending?: number;
}

/** How much a word says that was found so: a whole name says the most. The less the better. */
export function rankOf(tier: number, isWhole: boolean): number {
  return tier === 0 && isWhole ? 0 : tier + 1;
}

/** Characters that stand before what was found. */
const LEAD = 40;

/** Characters of a text that make up an excerpt for sure. */
const REACH = 1000;

/** A text's excerpt with the words looked for in it, marked. */
export function markedExcerpt(
  text: string,
  asked: string[],
  fits: Fits = begins,
): { excerpt: string; marks: Span[] } {
  const [first] = spansOf(text, asked, fits, 1);
  const found = first?.[0] ?? 0;
  const at = Math.max(0, found - LEAD);
  const space = text.slice(at, found).search(/\s/);
  const from = at === 0 ? 0 : space < 0 ? found : at + space + 1;
  const shown = `${from > 0 ? '… ' : ''}${excerpt(text.slice(from, from + REACH))}`;
  return { excerpt: shown, marks: spansOf(shown, asked, fits) };
}
