import type polyfill from 'webextension-polyfill';
import { extensionObject } from '../browsers/differences.ts';

/**
 * The browser's own API, under the name and with the types of webextension-polyfill; vite.config.ts puts it in that one's
 * place in the worker and in Tend's own pages. Chromium's answers by promises too, but for its `runtime.onMessage`, which
 * Tend answers through `sendResponse`.
 */
export default extensionObject<typeof polyfill>();
