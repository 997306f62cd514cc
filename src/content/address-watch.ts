interface NavigationEvents extends EventTarget {
  currentEntry: unknown;
}

/** How often the address is looked at where the browser does not tell of changes, in milliseconds. */
const POLL = 500;

/**
 * Calls back with the page's address whenever it is another, soft navigations included, until the signal aborts.
 * `currententrychange` is the one event that fires for every kind of soft navigation with the new address already
 * in place (measured; the page's own `pushState` cannot be patched from here). Firefox before 147 lacks it.
 */
export function watchAddress(signal: AbortSignal, callback: (url: string) => void): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    callback(last);
  };
  const { navigation } = window as unknown as { navigation?: NavigationEvents };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  window.addEventListener('popstate', look, { signal });
  const timer = setInterval(() => {
    if (!document.hidden) look();
  }, POLL);
  signal.addEventListener('abort', () => clearInterval(timer));
}
