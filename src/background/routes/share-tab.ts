import * as z from 'zod/mini';
import { route } from '../route.ts';
import { shareFromTab } from '../share-page.ts';

export const shareTab = route('shareTab', {
  callers: ['ownPage'],
  input: () => z.strictObject({ tabId: z.int() }),
  run: async ({ tabId }, { store }) => {
    await shareFromTab(store, tabId);
    return {};
  },
});
