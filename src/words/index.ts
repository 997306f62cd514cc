import type catalogue from '../../public/_locales/en/messages.json';

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

interface Native {
  i18n: { getMessage(name: string, blanks: string[]): string; getUILanguage(): string };
}

type I18n = Native['i18n'];

/** What the browser has answered so far. */
const answers = new Map<string, string>();

/** Asks the browser, once. In a page under which Tend was updated it answers nothing any more; the panel says so itself. */
function ask(key: string, question: (i18n: I18n) => string): string {
  let answer = answers.get(key);
  if (answer === undefined) {
    const host = globalThis as unknown as { browser?: Native; chrome: Native };
    try {
      answer = question((host.browser ?? host.chrome).i18n);
      answers.set(key, answer);
    } catch {
      // Updated.
    }
  }
  return answer ?? '';
}

/**
 * A sentence in the browser's language, its blank filled: `say('due_on', '1 Dec')`. The browser reads `_locales`
 * itself, so no words are in the bundles.
 */
export function say<W extends Word>(word: W, ...blank: Fill<W>): string {
  return ask([word, ...blank].join(), (i18n) => i18n.getMessage(word, blank.map(String)));
}

/** The browser's own way of writing where it is of the language of the words, so that the two never mix. */
export function locale(): string {
  const browsers = ask('', (i18n) => i18n.getUILanguage());
  const language = say('language');
  return browsers.split('-')[0] === language ? browsers : language;
}
