import type { Language, LocaleChoice } from '../domain/locale.ts';
import { direction, say } from '../words/index.ts';

/** Where Tend's own pages keep what is set, so that their first drawing is in that language; the truth is in the store. */
export const KEPT_LOCALE = 'tend-locale';

/** `import()`, by a name that the build leaves alone (vite.config.ts). */
declare function importWords(url: string): Promise<void>;

/** What this page speaks by. */
let spoken: string;

/** What the user has set, as this browser heard it last, in JSON. */
export const keptLocale = (): string => globalThis.localStorage?.getItem(KEPT_LOCALE) ?? '{}';

/** Has this page speak the language that is set, else the browser's. */
export async function speak(set = keptLocale()): Promise<void> {
  spoken = set;
  const { language }: { language?: Language } = JSON.parse(set);
  delete (globalThis as { tendWords?: unknown }).tendWords;
  // The same address would bring its words only once.
  if (language) await importWords(`/words/${language}.js?${crypto.randomUUID()}`).catch(console.error);
  Object.assign(document.documentElement, { lang: say('language'), dir: direction() });
}

/** Takes over what is set by now; `redraw` is called where this page spoke otherwise. */
export async function heedLocale(locale: LocaleChoice, redraw: () => void): Promise<void> {
  const set = JSON.stringify(locale);
  if (set === spoken) return;
  globalThis.localStorage?.setItem(KEPT_LOCALE, set);
  await speak(set);
  redraw();
}
