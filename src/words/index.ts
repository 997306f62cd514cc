import type catalogue from '../../public/_locales/en/messages.json';
import { extensionObject } from '../browsers/differences.ts';

type Catalogue = typeof catalogue;

/** The name of every sentence on screen: the keys of `_locales/en/messages.json`. */
export type Word = keyof Catalogue;

/** Those without a blank. */
export type PlainWord = {
  [W in Word]: Catalogue[W] extends { placeholders: object } ? never : W;
}[Word];

/** What stands in the blanks of a sentence that has some, in the alphabetical order of their names; few have two. */
type Fill<W extends Word> = Catalogue[W] extends { placeholders: object }
  ? [blank: string | number, second?: string | number]
  : [];

interface World {
  /** The words of a language that the user has set, once its script was brought in: `words/<language>.js`. */
  tendWords?: Record<string, string>;
}

interface Native {
  i18n: { getMessage(name: string, blanks: string[]): string };
}

/** What the browser has answered so far. */
const answers: Record<string, string> = {};

/**
 * A sentence in the language that is set, else in the browser's, its blank filled: `say('due_on', '1 Dec')`. The browser
 * reads `_locales` itself, so no words are in the bundles.
 */
export function say<W extends Word>(word: W, ...blanks: Fill<W>): string {
  const set = (globalThis as World).tendWords?.[word];
  if (set !== undefined) return set.replace(/\$(\d)/g, (_, nth) => String(blanks[nth - 1]));
  const key = JSON.stringify([word, blanks]);
  try {
    answers[key] ??= extensionObject<Native>().i18n.getMessage(word, blanks.map(String));
  } catch {
    // In a page under which Tend was updated the browser answers nothing any more; the panel says so itself.
  }
  return answers[key] ?? '';
}

/** The browser's own way of writing where it is of the language of the words, so that the two never mix. */
export function locale(): string {
  const browsers = say('@@ui_locale' as 'language').replace('_', '-');
  const language = say('language');
  return browsers.startsWith(language) ? browsers : language;
}

/** The direction of the words. */
export function direction(): 'ltr' | 'rtl' {
  return say('language') === 'ar' ? 'rtl' : 'ltr';
}

/** From what was to what is, the way one reads. */
export const arrow = () => (direction() === 'rtl' ? '←' : '→');
