/**
 * The page's own script: walking from person to person as the real application does it. The address changes at
 * once, the card and the title a moment later (`window.__demoDelay` milliseconds, 150 unless set; `?delay=` sets it
 * on a fresh load), so that for that moment the page shows somebody its address does not name. The page is marked
 * as alive `window.__demoHydrate` milliseconds after load (100 unless set, or `?hydrate=`). In world C profiles are
 * drawn in the frame, and everything else in the page itself, which meanwhile keeps what it showed.
 */
export function walking(build: string): string {
  return `<script>(${script})(${JSON.stringify(build)});</script>`;
}

// In the page's language, not this project's: it must run as it stands.
const script = `(build) => {
  const asked = new URLSearchParams(location.search);
  for (const [name, key] of [['delay', '__demoDelay'], ['hydrate', '__demoHydrate']]) {
    if (asked.has(name)) window[key] = Number(asked.get(name));
  }
  const outlet = (page) => page.querySelector('.application-outlet, #root');
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const frame = document.querySelector('[data-testid=interop-iframe]');
  const goesInFrame = (path) => build === 'c' && path.startsWith('/in/');
  let visit = 0;

  async function show(path) {
    const mine = ++visit;
    const asBuild = goesInFrame(path) ? 'a24' : build;
    const answer = fetch('/demo/fragment?build=' + asBuild + '&path=' + encodeURIComponent(path)).then((reply) => reply.text());
    await wait(window.__demoDelay ?? 150);
    const page = new DOMParser().parseFromString(await answer, 'text/html');
    if (mine !== visit) return;
    if (!outlet(page)) return location.reload();
    const place = goesInFrame(path) ? await inFrame() : document;
    if (mine !== visit) return;
    if (build === 'c' && place === document) leaveFrame();
    document.title = page.title;
    for (const one of [document, place]) {
      one.documentElement.lang = page.documentElement.lang;
      one.documentElement.dir = page.documentElement.dir;
      one.body.dir = page.body.dir;
    }
    outlet(place).replaceChildren(...outlet(page).childNodes);
    place.defaultView.scrollTo(0, 0);
  }

  async function inFrame() {
    if (!frame.contentWindow.location.search) await load('?_bprMode=vanilla');
    while (!frame.contentDocument?.querySelector('.application-outlet')) await wait(5);
    frame.removeAttribute('tabindex');
    Object.assign(frame.style, { opacity: 1, zIndex: 0 });
    frame.contentDocument.body.classList.add('boot-complete');
    if (!frame.contentWindow.walks) frame.contentDocument.addEventListener('click', onClick);
    frame.contentWindow.walks = true;
    return frame.contentDocument;
  }

  function leaveFrame() {
    frame.tabIndex = -1;
    Object.assign(frame.style, { opacity: 0, zIndex: -1 });
    load('');
  }

  // Not by its src: the way back belongs to the page.
  function load(search) {
    frame.contentWindow.location.replace('/preload/' + search);
    return new Promise((done) => frame.addEventListener('load', done, { once: true }));
  }

  function onClick(event) {
    const target = event.target;
    const page = target.ownerDocument;
    const header = target.closest('.msg-overlay-bubble-header');
    if (header) header.setAttribute('aria-expanded', String(header.getAttribute('aria-expanded') !== 'true'));
    if (target.closest('[data-opens-dialog]')) page.body.append(page.querySelector('#demo-dialog').content.cloneNode(true));
    if (target.closest('[data-closes-dialog]')) page.querySelector('.veil')?.remove();
    const link = target.closest('a[href^="/"]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.pathname === location.pathname) return;
    history.pushState(null, '', link.getAttribute('href'));
    show(location.pathname);
  }

  addEventListener('popstate', () => show(location.pathname));
  document.addEventListener('click', onClick);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector('.veil')?.remove();
  });
  addEventListener('load', async () => {
    if (goesInFrame(location.pathname)) show(location.pathname);
    await wait(window.__demoHydrate ?? 100);
    if (build.startsWith('a')) document.body.classList.add('boot-complete');
    else document.body.dataset.rehydrated = 'true';
  });
}`;

/** A dialog over the page; a button with `data-opens-dialog` opens it. */
export const dialog = `<template id="demo-dialog"><div class="veil"><div class="dialog" role="dialog" aria-modal="true" aria-labelledby="demo-dialog-title">
  <h2 id="demo-dialog-title">A dialog of the page</h2><p>Nothing may lie over it.</p>
  <button data-closes-dialog>Close</button></div></div></template>`;
