import type { SiteHere } from '../sites/site.ts';

/**
 * Calls back, debounced, when the page or the page in its frame may have changed: what is in it, a dialog or message
 * window, its theme and direction. Until the signal aborts; a tab in the background is not watched.
 */
export function watchPage(
  { innerFrame }: SiteHere,
  signal: AbortSignal,
  pause: number,
  changed: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    if (!document.hidden) timer ??= setTimeout(settle, pause);
  };
  const settle = () => {
    timer = undefined;
    watch();
    changed();
  };
  const observer = new MutationObserver(soon);
  /** The frame's document may be another one each time. */
  const watch = () => {
    observer.disconnect();
    if (document.hidden) return;
    const frame = innerFrame?.(document);
    if (frame) observer.observe(frame, { attributes: true });
    for (const page of [document, frame?.contentDocument]) {
      if (!page?.documentElement) continue;
      // All of it, title too: a soft navigation puts another `main` in.
      observer.observe(page, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['open', 'role', 'aria-modal'],
      });
      observer.observe(page.documentElement, { attributes: true, attributeFilter: ['class', 'dir'] });
      for (const type of ['click', 'keyup', 'transitionend'])
        page.addEventListener(type, soon, { capture: true, passive: true, signal });
    }
  };
  const seen = () => {
    watch();
    soon();
  };
  watch();
  document.addEventListener('visibilitychange', seen, { signal });
  // Captured, as those of frames do not bubble.
  document.addEventListener('load', seen, { signal, capture: true });
  window.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
