import { isOrphaned } from '../api/ask.ts';
import { onPush } from '../api/changes.ts';
import { sameHandle } from '../domain/handle.ts';
import { recognise } from '../sites/index.ts';
import type { SeenHandle } from '../sites/site.ts';
import { say } from '../words/index.ts';
import { watchAddress } from './address-watch.ts';
import { look } from './reading.ts';
import { type Visit, visit } from './visit.ts';

/** How often it is looked whether Tend was updated under this page, in milliseconds. */
const ORPHAN_CHECK = 5000;

const life = new AbortController();
let here: { handle: SeenHandle; visit: Visit } | undefined;

function arrive(url: string): void {
  const handle = recognise(url);
  if (here && handle && sameHandle(here.handle, handle)) return;
  here?.visit.leave();
  here = handle && { handle, visit: visit(handle) };
}

function start(): void {
  say('refusal_updated'); // said once while there are words: after an update there are only those said before
  arrive(location.href);
  watchAddress(life.signal, arrive);
  onPush(life.signal, {
    focusPanel: () => here?.visit.focus(),
    readPage: () => (here ? look(here.handle) : { unread: 'notAProfile' }),
  });
  const check = setInterval(() => {
    if (!isOrphaned()) return;
    clearInterval(check);
    here?.visit.freeze();
    life.abort();
    // What stands in the panel is still the user's: it goes out of sight beside others, and comes back.
    watchAddress(new AbortController().signal, (url) => {
      const handle = recognise(url);
      here?.visit.show(handle !== undefined && sameHandle(here.handle, handle));
    });
  }, ORPHAN_CHECK);
}

// A prerendered page may never be seen; it is no visit until it is shown.
if ('prerendering' in document && document.prerendering) {
  document.addEventListener('prerenderingchange', start, { once: true });
} else {
  start();
}
