/**
 * Calls back with the page's address whenever it is another, soft navigations included, until the signal aborts.
 * `currententrychange` is the one event that fires for every kind of soft navigation with the new address already
 * in place (measured; the page's own `pushState` cannot be patched from here). Both browsers have it from the
 * versions on that the manifest asks for.
 */
export function watchAddress(signal: AbortSignal, callback: (url: string) => void): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    callback(last);
  };
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener('currententrychange', look, { signal });
}
