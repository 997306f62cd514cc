import browser from 'webextension-polyfill';
import type { Language } from '../domain/locale.ts';
import type { TendDatabase } from '../store/database.ts';
import { readLocale } from '../store/settings.ts';
import { offerShare } from './context-menu.ts';
import { bringWords, speak } from './speak.ts';

/** After another language was set: in the browser's menu, and in the pages in which there may be a panel. */
export async function speakAnew(db: TendDatabase): Promise<void> {
  const { language = browser.i18n.getMessage('language') as Language } = await readLocale(db);
  await speak(db);
  await offerShare();
  // Those that Tend may look into; one that sleeps is loaded anew. A page may take long, and nobody waits for it.
  const tabs = await browser.tabs.query({ url: 'https://*/*', discarded: false });
  for (const { id } of tabs) if (id !== undefined) bringWords(id, language);
}
