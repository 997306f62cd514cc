import { isOrphaned } from '../api/ask.ts';
import { onPush } from '../api/changes.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SiteHere } from '../sites/site.ts';
import { say } from '../words/index.ts';
import { watchAddress } from './address-watch.ts';
import { type Arrival, look } from './reading.ts';
import { type Visit, visit } from './visit.ts';

/** How often it is looked whether Tend was updated under this page, in milliseconds. */
const ORPHAN_CHECK = 5000;

/** Attends to the people of one site (or more) in this page: comes when one is shown, and goes when they are left. */
export function attend(site: SiteHere): void {
  const life = new AbortController();
  let here: (Arrival & { visit: Visit }) | undefined;

  function arrive(url: string, staleTitle = document.title): void {
    const handle = site.recognise(url);
    if (here && handle && sameHandle(here.handle, handle)) return;
    here?.visit.leave();
    const arrival = handle && { handle, staleTitle, site };
    here = arrival && { ...arrival, visit: visit(arrival) };
  }

  function start(): void {
    say('refusal_updated'); // said once while there are words: after an update there are only those said before
    arrive(location.href, '');
    watchAddress(life.signal, arrive);
    onPush(life.signal, {
      focusPanel: () => here?.visit.focus(),
      readPage: () => (here ? look(here) : { unread: 'notAProfile' }),
    });
    const check = setInterval(() => {
      if (!isOrphaned()) return;
      clearInterval(check);
      here?.visit.freeze();
      life.abort();
      // What stands in the panel is still the user's: it goes out of sight beside others, and comes back.
      watchAddress(new AbortController().signal, (url) => {
        const handle = site.recognise(url);
        here?.visit.show(handle !== undefined && sameHandle(here.handle, handle));
      });
    }, ORPHAN_CHECK);
  }

  // A prerendered page may never be seen; it is no visit until it is shown.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}
