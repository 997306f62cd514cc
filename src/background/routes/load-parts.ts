import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { route } from '../route.ts';

/** The scripts that vite.config.ts builds from `src/content/parts.ts` and `message-part.ts`. */
const PARTS = 'src/content/parts.js';
const MESSAGE = 'src/content/message-part.js';

export const loadParts = route('loadParts', {
  callers: ['panel'],
  input: z.strictObject({ parts: z.optional(z.literal('message')) }),
  run: async ({ parts }, { caller: { tabId } }) => {
    if (tabId === undefined) throw new Refusal('not-allowed');
    const files = [parts ? MESSAGE : PARTS];
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return {};
  },
});
