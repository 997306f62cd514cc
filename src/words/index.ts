import type catalogue from '../../public/_locales/en/messages.json';

type Catalogue = typeof catalogue;

/** The name of every sentence on screen: the keys of `_locales/en/messages.json`. */
export type Word = keyof Catalogue;

type Blanks<W extends Word> = Catalogue[W] extends { placeholders: infer P }
  ? { [K in keyof P]: string | number }
  : never;
type Fill<W extends Word> = [Blanks<W>] extends [never] ? [] : [blanks: Blanks<W>];

interface MessageSource {
  i18n: { getMessage(name: string, substitutions?: string[]): string };
}

/**
 * A sentence in the browser's language, its blanks filled: `say('due_on', { day: '1 Dec' })`.
 * The browser reads `_locales` itself, so no words are in the bundles. Blanks are numbered in the
 * catalogue in alphabetical order of their names (checked by a test).
 */
export function say<W extends Word>(word: W, ...fill: Fill<W>): string {
  const host = globalThis as unknown as { browser?: MessageSource; chrome: MessageSource };
  const blanks = (fill[0] ?? {}) as Record<string, string | number>;
  const values = Object.keys(blanks)
    .sort()
    .map((name) => String(blanks[name]));
  return (host.browser ?? host.chrome).i18n.getMessage(word, values);
}
