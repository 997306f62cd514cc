import { onPush } from '../api/changes.ts';
import { native } from '../api/native.ts';
import type { Detector } from './detector.ts';
import type { EarlyReply } from './early-question.ts';

// The only script in pages that are no profile, as small as can be. Where the address may be a profile's it asks the
// background at once, so that the worker's start hides behind the page's own loading. Whom the address names the
// background says itself; the panel's script takes the answer up if it is about the person it finds. Into a page that
// begins as a profile the browser brings that script, into one that becomes one the background does.
// Async, so that what is thrown at once, after an update of Tend, is a rejection too.
const send = async (ask: string, input: object) => native().runtime.sendMessage({ ask, input });
const detector: Detector = { staleTitle: '' };
Object.assign(globalThis, { detector });

let last = '';
const look = (title = document.title) => {
  // A prerendered page may never be seen; it is no visit.
  if (location.href === last || (document as { prerendering?: boolean }).prerendering) return;
  last = location.href;
  detector.staleTitle = title;
  if (detector.arrive) detector.arrive();
  else if (/\/(in|sales|talent|pub|profile|u)\//i.test(location.pathname)) {
    detector.early = send('openPanel', {}).catch(() => {}) as Promise<EarlyReply>;
    detector.early
      .then(() => detector.arrive ?? send('loadParts', { parts: 'panel' }))
      .catch(() => {
        last = ''; // it is tried again at the next address, the same one too
      });
  }
};

look('');
// `currententrychange` is the one event that fires for every kind of soft navigation with the new address already in
// place (measured; the page's own `pushState` cannot be patched from here). Both browsers have it from the versions on
// that the manifest asks for.
const { navigation } = window as unknown as { navigation: EventTarget };
navigation.addEventListener('currententrychange', () => look());
document.addEventListener('prerenderingchange', () => look(''));
onPush(new AbortController().signal, {
  focusPanel: () => detector.pushes?.focusPanel(),
  readPage: () => detector.pushes?.readPage() ?? { unread: 'notAProfile' },
});
