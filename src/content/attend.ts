import { isOrphaned } from '../api/ask.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SiteHere } from '../sites/site.ts';
import { say } from '../words/index.ts';
import { detectorHere } from './detector.ts';
import { type Arrival, look } from './reading.ts';
import { type Visit, visit } from './visit.ts';

/** How often it is looked whether Tend was updated under this page, in milliseconds. */
const ORPHAN_CHECK = 5000;

/** Attends to the people of one site (or more) in this page: comes when one is shown, and goes when they are left. */
export function attend(site: SiteHere): void {
  const detector = detectorHere();
  if (detector.arrive) return; // it is here already
  let here: (Arrival & { visit: Visit }) | undefined;

  function arrive(): void {
    const { staleTitle } = detector;
    const handle = site.recognise(location.href);
    if (here && handle && sameHandle(here.handle, handle)) return;
    here?.visit.leave();
    const arrival = handle && { handle, staleTitle, site };
    here = arrival && { ...arrival, visit: visit(arrival) };
  }

  say('refusal_updated'); // said once while there are words: after an update there are only those said before
  detector.arrive = arrive;
  detector.pushes = {
    focusPanel: () => here?.visit.focus(),
    readPage: () => (here ? look(here) : { unread: 'notAProfile' }),
  };
  const check = setInterval(() => {
    if (!isOrphaned()) return;
    clearInterval(check);
    here?.visit.freeze();
    // What stands in the panel is still the user's: it goes out of sight beside others, and comes back.
    detector.arrive = () => {
      const handle = site.recognise(location.href);
      here?.visit.show(handle !== undefined && sameHandle(here.handle, handle));
    };
  }, ORPHAN_CHECK);
  // A prerendered page is no visit until it is shown.
  if (!(document as { prerendering?: boolean }).prerendering) arrive();
}
