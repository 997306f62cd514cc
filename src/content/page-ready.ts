/** How long the page may take to say that it is hydrated, in milliseconds, once it has loaded. */
const CAP = 2500;

/**
 * Resolves when something may be put beside the page's own roots: touching a server-rendered tree before it is
 * hydrated can break the page. SDUI says `body[data-rehydrated=true]`, Ember `.boot-complete`; a page that says
 * neither (logged out) is ready when loaded and idle. Seen on saved pages.
 */
export function whenPageReady(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => check());
    const done = () => {
      observer.disconnect();
      resolve();
    };
    const check = () => {
      if (isHydrated(document)) done();
    };
    const afterLoad = () => requestIdleCallback(done, { timeout: CAP });
    signal.addEventListener('abort', done);
    if (isHydrated(document)) return done();
    document.addEventListener('DOMContentLoaded', check, { signal });
    observer.observe(document.documentElement, {
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'data-rehydrated'],
    });
    if (document.readyState !== 'complete')
      window.addEventListener('load', afterLoad, { once: true, signal });
    else afterLoad();
  });
}

/** Never while it is still being parsed. */
function isHydrated({ body, readyState }: { body: HTMLElement | null; readyState: string }): boolean {
  return readyState !== 'loading' && !!body?.matches('[data-rehydrated="true"], .boot-complete');
}
