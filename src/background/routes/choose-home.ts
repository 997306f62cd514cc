import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { HOME_KEY } from '../../api/changes.ts';
import { chooseHome as choose } from '../../store/settings.ts';
import { route } from '../route.ts';
import { allowSidePanel } from '../side-panel.ts';

export const chooseHome = route('chooseHome', {
  callers: ['ownPage'],
  input: z.strictObject({ home: z.enum(['page', 'sidebar', 'both']) }),
  changes: true,
  run: async ({ home }, { db }) => {
    await choose(db, home);
    await browser.storage.local.set({ [HOME_KEY]: home });
    await allowSidePanel(home);
    return {};
  },
});
