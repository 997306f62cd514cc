import type { Language, LocaleChoice } from '../domain/locale.ts';
import { direction, say } from '../words/index.ts';

/** Where Tend's own pages keep what is set, so that their first drawing is in that language; the truth is in the store. */
export const KEPT_LOCALE = 'tend-locale';

/** `import()`, by a name that the build leaves alone (vite.config.ts). */
declare function importWords(url: string): Promise<void>;

/** The words of every language, each brought in by an address that can be read here. */
const BRING: Record<Language, () => Promise<void>> = {
  ar: () => importWords('/words/ar.js'),
  de: () => importWords('/words/de.js'),
  en: () => importWords('/words/en.js'),
  es: () => importWords('/words/es.js'),
  fr: () => importWords('/words/fr.js'),
  ja: () => importWords('/words/ja.js'),
  pl: () => importWords('/words/pl.js'),
  'pt-BR': () => importWords('/words/pt-BR.js'),
};

const world = globalThis as { tendWords?: Record<string, string> | undefined };

/** What was brought in so far: an address brings its words only once. */
const brought: { [L in Language]?: Record<string, string> | undefined } = {};

const isPopup = () => document.getElementById('popup') !== null;

/** What this page speaks by. */
let spoken: string;

/** What the user has set, as this browser heard it last, in JSON. */
export const keptLocale = (): string => globalThis.localStorage?.getItem(KEPT_LOCALE) ?? '{}';

/**
 * Has this page speak the language that is set, else the browser's. The popup says little enough to be drawn without the
 * script of a language that is not set (vite.config.ts).
 */
export async function speak(set = keptLocale()): Promise<void> {
  spoken = set;
  const chosen: { language?: Language } = JSON.parse(set);
  const language = chosen.language ?? (isPopup() ? undefined : browserLanguage());
  if (language) brought[language] ??= await bring(language);
  world.tendWords = language && brought[language];
  Object.assign(document.documentElement, { lang: say('language'), dir: direction() });
}

/** That of the words in `_locales` which the browser has chosen. */
function browserLanguage(): Language {
  world.tendWords = undefined;
  return say('language') as Language;
}

/** The words of a language; undefined where they could not be brought in, and then the browser's own speak. */
async function bring(language: Language): Promise<Record<string, string> | undefined> {
  world.tendWords = undefined; // those of the language before are not taken for these
  await BRING[language]().catch(console.error);
  return world.tendWords;
}

/** Takes over what is set by now; `redraw` is called where this page spoke otherwise. */
export async function heedLocale(locale: LocaleChoice, redraw: () => void): Promise<void> {
  const set = JSON.stringify(locale);
  if (set === spoken) return;
  globalThis.localStorage?.setItem(KEPT_LOCALE, set);
  await speak(set);
  redraw();
}
