import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { LocaleChoice } from '../../domain/locale.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readLocale } from '../../store/settings.ts';
import { route } from '../route.ts';

/** The scripts of a panel by what they bring, as vite.config.ts builds them. */
const SCRIPTS = {
  /** Into a page that has become a profile's; one that begins as such the browser brings it. */
  panel: 'src/content/index.js',
  late: 'src/content/parts.js',
  message: 'src/content/message-part.js',
};

export const loadParts = route('loadParts', {
  callers: ['panel'],
  inRecovery: true, // the panel says itself that Tend waits, or that the store cannot be opened
  input: () => z.strictObject({ parts: z.enum(['panel', 'late', 'message']) }),
  run: async ({ parts }, { caller: { tabId }, store }) => {
    if (tabId === undefined) throw new Refusal('not-allowed');
    const files = [SCRIPTS[parts]];
    if (parts === 'late') {
      const { language = browser.i18n.getMessage('language') } = await store
        .anyway()
        .then(({ db }) => readLocale(db))
        .catch((): LocaleChoice => ({})); // it cannot be opened
      files.unshift(`words/${language}.js`); // what the first part says stands in `_locales`
    }
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return {};
  },
});
