import { native } from '../api/native.ts';
import type { EarlyReply } from './early-question.ts';

// The first script in the page, as small as can be: where the address may be a profile's it asks the background at
// once, so that the worker's start hides behind the page's own loading. Whom the address names the background says
// itself; the panel's script takes the answer up if it is about the person it finds.
// A prerendered page may never be seen; it is no visit.
if (
  /\/(in|sales|talent|pub|profile|u)\//.test(location.pathname) &&
  !(document as { prerendering?: boolean }).prerendering
) {
  const world = globalThis as typeof globalThis & { early?: Promise<EarlyReply> };
  world.early = native()
    .runtime.sendMessage({ ask: 'openPanel', input: {} })
    .catch(() => {}) as Promise<EarlyReply>;
}
