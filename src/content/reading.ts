import type { Glimpse, Unread } from '../domain/glimpse.ts';
import { sameHandle } from '../domain/handle.ts';
import { interopFrame, readPage } from '../sites/read.ts';
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
  const soon = () => {
    if (!document.hidden) timer ??= setTimeout(read, DEBOUNCE);
  };
  const observer = new MutationObserver(soon);
  const read = (final = false) => {
    timer = undefined;
    let reading = look(handle);
    if (final && 'unread' in reading && reading.unread === 'loading') reading = { unread: 'unknownLayout' };
    const text = JSON.stringify(reading);
    if (text !== last) callback(reading);
    last = text;
    if (final || ('fields' in reading && reading.fields.fullName?.sure && reading.fields.headline)) {
      stop.abort();
      return;
    }
    // All of it, title too: a soft navigation puts another `main` in, and it ends within seconds. The frame's
    // document may be another one each time.
    const frame = interopFrame(document);
    for (const page of [document, frame?.contentDocument])
      if (page) observer.observe(page, { childList: true, subtree: true });
    if (frame) observer.observe(frame, { attributes: true });
  };
  const deadline = setTimeout(read, SETTLES_WITHIN, true);
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(deadline);
  });
  signal.addEventListener('abort', () => stop.abort());
  document.addEventListener('visibilitychange', soon, { signal: stop.signal });
  // Captured, as those of frames do not bubble.
  document.addEventListener('load', soon, { signal: stop.signal, capture: true });
  read();
}
