import browser from 'webextension-polyfill';
import type { Language } from '../domain/locale.ts';
import type { TendDatabase } from '../store/database.ts';
import { readLocale } from '../store/settings.ts';

/** Has the background say everything in the language that is set. The worker may have been asleep: before it speaks. */
export async function speak(db: TendDatabase): Promise<void> {
  const { language } = await readLocale(db);
  const words = language && (await import('../words/every-language.ts')).wordsOf(language);
  Object.assign(globalThis, { tendWords: words });
}

/** Brings the words of a language that is set into a page with a panel, before the panel says anything there. */
export async function bringWords(tabId: number, language: Language): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      files: [`words/${language}.js`],
      injectImmediately: true,
    })
    .catch(() => undefined); // it was left, or is nobody's
}
