import { locale, say, type Word } from './index.ts';

type StemOf<Form extends string> = Word extends infer W
  ? W extends `${infer Stem}_${Form}`
    ? Stem
    : never
  : never;

/** Those that say exactly 1 in words of its own: 'every week', 'yesterday'. Their keys of that end in `_exactly_one`. */
export type CountedFromOne = StemOf<'exactly_one'>;

/**
 * Sentences that come in the forms of a number: their keys without the form. English has `_one` and `_other`; every other
 * catalogue has the forms of its own language.
 */
export type Counted = Exclude<StemOf<'other'>, CountedFromOne>;

/**
 * A sentence about so many things, in the right form: `sayCount('tabs_to_reload', 3)`. One without a blank is a noun for
 * where the number stands beside it: `sayCount('panel_unit_week', 3)`.
 */
export function sayCount(stem: Counted, count: number): string {
  // The forms are those of the catalogue's language, which need not be the browser's.
  const language = locale();
  const form = new Intl.PluralRules(language).select(count);
  return say(`${stem}_${form}` as 'tabs_to_reload_other', count.toLocaleString(language));
}

/** The same of what says exactly 1 otherwise: the form `one`, which may be of 0 too, is not in the catalogues then. */
export function sayFromOne(stem: CountedFromOne, count: number): string {
  if (count === 1) return say(`${stem}_exactly_one`);
  const number = count.toLocaleString(locale());
  return sayCount(stem as Counted, count) || say(`${stem}_other` as 'tabs_to_reload_other', number);
}
