import type { Glimpse, Unread } from '../domain/glimpse.ts';
import { sameHandle } from '../domain/handle.ts';
import { readPage } from '../sites/read.ts';
import type { SeenHandle } from '../sites/site.ts';

/** How long a page may take to show its person, in milliseconds; then the panel says "not recognised". */
const SETTLES_WITHIN = 10_000;

/** Pause after a change of the page before it is read again, in milliseconds. */
const DEBOUNCE = 120;

/** Reads the page now, if it still is about this person. */
export function look(handle: SeenHandle): Glimpse | Unread {
  const reading = readPage(document, location.href);
  if ('fields' in reading && !sameHandle(reading.handle, handle)) return { unread: 'mismatch' };
  return reading;
}

/**
 * Reads the page as it builds up and calls back with each reading that differs, until it has a person or time is
 * up. Bound to one visit by its signal: a reading that would finish later is never made.
 */
export function watchReading(
  handle: SeenHandle,
  signal: AbortSignal,
  callback: (reading: Glimpse | Unread) => void,
): void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const read = (final: boolean) => {
    timer = undefined;
    const reading = final && isLoading(look(handle)) ? { unread: 'unknownLayout' as const } : look(handle);
    const text = JSON.stringify(reading);
    if (text !== last) callback(reading);
    last = text;
    if ('fields' in reading && reading.fields.fullName?.sure && reading.fields.headline) stop.abort();
  };
  const soon = () => {
    if (!document.hidden) timer ??= setTimeout(read, DEBOUNCE, false);
  };
  document.addEventListener('visibilitychange', soon, { signal: stop.signal });
  const observer = new MutationObserver(soon);
  // All of it, title too: a soft navigation puts another `main` in, and it ends within seconds.
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const deadline = setTimeout(() => {
    read(true);
    stop.abort();
  }, SETTLES_WITHIN);
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(deadline);
  };
  stop.signal.addEventListener('abort', end);
  signal.addEventListener('abort', () => stop.abort());
  read(false);
}

function isLoading(reading: Glimpse | Unread): boolean {
  return 'unread' in reading && reading.unread === 'loading';
}
