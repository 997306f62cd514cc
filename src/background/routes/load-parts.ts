import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { route } from '../route.ts';

/** The script that vite.config.ts builds from `src/content/parts.ts`. */
const PARTS = 'src/content/parts.js';

export const loadParts = route('loadParts', {
  callers: ['panel'],
  input: z.strictObject({}),
  run: async (_input, { caller: { tabId } }) => {
    if (tabId === undefined) throw new Refusal('not-allowed');
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PARTS] });
    return {};
  },
});
