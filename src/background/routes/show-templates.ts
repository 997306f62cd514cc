import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Capability } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const showTemplates = route('showTemplates', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ capability: Capability }),
  run: async ({ capability }, { caller }) => {
    await opened(capability, caller);
    await browser.tabs.create({
      url: `${browser.runtime.getURL('src/dashboard/index.html')}#settings/messages`,
    });
    return {};
  },
});
