import { say, type Word } from './index.ts';

/** Sentences that come in the forms of a number: their keys without `_one` and `_other`. */
export type Counted = Word extends infer W ? (W extends `${infer Stem}_other` ? Stem : never) : never;

let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** A sentence about so many things, in the right form: `sayCount('tabs_to_reload', 3)`. Uses Intl: not before the first paint. */
export function sayCount(stem: Counted, count: number): string {
  // The forms are those of the catalogue's language, which need not be the browser's.
  rules ??= new Intl.PluralRules(say('language'));
  numbers ??= new Intl.NumberFormat(say('language'));
  const form = rules.select(count) === 'one' ? 'one' : 'other';
  return say(`${stem}_${form}` as 'note_too_long_other', { count: numbers.format(count) });
}
