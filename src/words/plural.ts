import { say, type Word } from './index.ts';

/** Sentences that come in the forms of a number: their keys without `_one` and `_other`. */
export type Counted = Word extends infer W ? (W extends `${infer Stem}_other` ? Stem : never) : never;

/** A sentence about so many things, in the right form: `sayCount('tabs_to_reload', 3)`. */
export function sayCount(stem: Counted, count: number): string {
  // The forms are those of the catalogue's language, which need not be the browser's.
  const language = say('language');
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return say(`${stem}_${form}` as `${Counted}_other`, count.toLocaleString(language));
}
