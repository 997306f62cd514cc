import type { Glimpse, Unread } from '../domain/glimpse.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SeenHandle, SiteHere } from '../sites/site.ts';
import { completed } from './late-parts.ts';
import { watchPage } from './page-watch.ts';

/** How long a page may take to show its person, in milliseconds; then the panel says "not recognised". */
const SETTLES_WITHIN = 10_000;

/** Pause after a change of the page before it is read again, in milliseconds. */
const DEBOUNCE = 120;

/** How long a title must stand after a soft navigation before it names anybody, in milliseconds. */
const QUIET = 1000;

/** Arriving at a person's page, with the title it had then: after a soft navigation that is still the one before. */
export interface Arrival {
  handle: SeenHandle;
  staleTitle: string;
  site: SiteHere;
  /** The title last seen here, and since when, by the document's clock. */
  title?: string;
  titleSince?: number;
}

/**
 * Reads the page now, if it still is about this person. Where no reader knows the page, and one that might is not
 * waited for any more (`final`), its title is all there is.
 */
export function look(arrival: Arrival, final = true): Glimpse | Unread {
  const { handle, site } = arrival;
  if (!site.read) return byTitle(arrival) ?? { unread: 'unknownLayout' };
  const card = site.read(document, location.href);
  const reading = completed(card, document);
  if ('fields' in reading) {
    if (!sameHandle(reading.handle, handle)) return { unread: 'mismatch' };
    const name = reading.fields.fullName;
    const isStale = name?.from.endsWith('title') && name.value === titleBefore(arrival);
    if (!isStale) return reading;
    return { unread: final ? 'unknownLayout' : 'loading' };
  }
  const unknown = reading.unread === 'unknownLayout' || (final && reading.unread === 'loading');
  if (!unknown) return reading;
  return (final && byTitle(arrival)) || { unread: 'unknownLayout' };
}

function titleBefore({ handle, staleTitle, site }: Arrival): string | undefined {
  return site.titleName(staleTitle, handle);
}

/**
 * What the title alone tells; never sure. After several soft navigations in a row it may be late by more than one: so
 * it must have been quiet.
 */
function byTitle(arrival: Arrival): Glimpse | undefined {
  const { handle, staleTitle, site } = arrival;
  const { service, kind, value } = handle;
  const now = performance.now();
  if (arrival.title !== document.title) Object.assign(arrival, { title: document.title, titleSince: now });
  if (staleTitle && now - (arrival.titleSince ?? now) < QUIET) return undefined;
  const name = site.titleName(document.title, handle);
  if (!name || name === titleBefore(arrival)) return undefined;
  return {
    handle: { service, kind, value },
    fields: { fullName: { value: name, from: 'title', sure: false } },
  };
}

/**
 * Reads the page as it builds up and calls back with each reading that differs, until it has a person or time is
 * up. Bound to one visit by its signal: a reading that would finish later is never made.
 */
export function watchReading(
  arrival: Arrival,
  signal: AbortSignal,
  callback: (reading: Glimpse | Unread) => void,
): void {
  let last = '';
  let again: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout>;
  const stop = new AbortController();
  const read = (final = false) => {
    clearTimeout(again);
    again = undefined;
    const reading = look(arrival, final);
    const text = JSON.stringify(reading);
    if (text !== last) callback(reading);
    last = text;
    if (final || ('fields' in reading && reading.fields.fullName?.sure && reading.fields.headline))
      stop.abort();
    else if ('unread' in reading && !document.hidden) again = setTimeout(read, QUIET);
  };
  // Only while somebody can see it: a tab in the background is not read.
  const giveUp = () => {
    if (document.hidden) wait();
    else read(true);
  };
  const wait = () => {
    deadline = setTimeout(giveUp, SETTLES_WITHIN);
  };
  wait();
  stop.signal.addEventListener('abort', () => {
    clearTimeout(again);
    clearTimeout(deadline);
  });
  signal.addEventListener('abort', () => stop.abort());
  watchPage(arrival.site, stop.signal, DEBOUNCE, () => {
    if (!again) read();
  });
  if (!document.hidden) read();
}
