import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Capability } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

/** In the tab that shows it already, else in a new one: a page may ask for it as often as it likes. */
async function showOnce(url: string): Promise<void> {
  const there = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (there?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(there.id, { active: true });
}

export const showTemplates = route('showTemplates', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ capability: Capability }),
  run: async ({ capability }, { caller }) => {
    await opened(capability, caller);
    await showOnce(`${browser.runtime.getURL('src/dashboard/index.html')}#settings/messages`);
    return {};
  },
});
