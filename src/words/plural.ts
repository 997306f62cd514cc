import { locale, say, type Word } from './index.ts';

/**
 * Sentences that come in the forms of a number: their keys without the form. English has `_one` and `_other`; every other
 * catalogue has the forms of its own language.
 */
export type Counted = Word extends infer W ? (W extends `${infer Stem}_other` ? Stem : never) : never;

/** A sentence about so many things, in the right form: `sayCount('tabs_to_reload', 3)`. */
export function sayCount(stem: Counted, count: number): string {
  // The forms are those of the catalogue's language, which need not be the browser's.
  const language = locale();
  const form = new Intl.PluralRules(language).select(count);
  return say(`${stem}_${form}` as `${Counted}_other`, count.toLocaleString(language));
}
