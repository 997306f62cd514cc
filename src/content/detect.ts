import { native } from '../api/native.ts';
import type { EarlyReplies } from './early-question.ts';

// The first script in the page, as small as can be: where the address may be a profile's it asks the background at
// once, so that the worker's start hides behind the page's own loading. Whom the address names the background says
// itself; the panel's script takes the answer up if it is about the person it finds.
// A prerendered page may never be seen; it is no visit.
if (
  /\/(in|sales|talent|pub|profile|u)\//.test(location.pathname) &&
  !(document as { prerendering?: boolean }).prerendering
) {
  const send = (ask: string) =>
    native()
      .runtime.sendMessage({ ask, input: {} })
      .catch(() => {});
  const world = globalThis as typeof globalThis & { early?: EarlyReplies };
  world.early = { openPanel: send('openPanel'), readSheet: send('readSheet') } as EarlyReplies;
}
