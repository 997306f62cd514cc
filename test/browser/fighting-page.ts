import { becomeTapped } from './tapped-page.ts';

/** What a fighting page has come by: nothing of it may be the panel's. */
export interface Spoils {
  /** Shadow roots, frames and their documents that passed through any of the patched functions. */
  caught: string[];
  /** Every text that did, or that came in an event or message. */
  texts: string[];
  /** Clicks that reached the page's own button. */
  clicks: number;
  /** The longest that this page's one thread was not free for it since `watch`, in milliseconds. */
  longest: number;
}

/** The doings of a page that fights, from outside by `page.evaluate`. */
export interface Fighter {
  spoils(): Spoils;
  /** Measures from now on how long the thread is not free. */
  watch(): void;
  /** Until `stop`: changes hundreds of elements on every tick. */
  flood(): void;
  /** Says all this to itself, in every way that scripts of a page have. */
  say(messages: unknown[]): void;
  /** Until `stop`: on every change takes the panel's element out or elsewhere, by turns. */
  wrest(): void;
  /** Goes to each of these in turn, 100 times a second for this long, and ends at the first. */
  storm(paths: string[], milliseconds: number): Promise<number>;
  /** Lays something over the whole window that takes every click, or lets every click through. */
  cover(through: boolean): void;
  uncover(): void;
  /** Open shadow roots in one another, all over the window: Chromium names those around one from within it, too. */
  nest(): void;
  stop(): void;
}

declare global {
  interface Window {
    fighter: Fighter;
  }
}

/** The page with the fighter in it, before anything else runs there; its own script works on. */
export function fighting(html: string): string {
  const button =
    '<button id="own" style="position:fixed;left:8px;top:50%;z-index:9">A button of the page</button>';
  return html
    .replace('<head>', `<head><script>(${becomeTapped})();(${becomeFighter})()</script>`)
    .replace('</body>', `${button}<script>fighter.nest()</script></body>`);
}

// Runs in the page as it stands here: nothing from outside it may be named.
function becomeFighter(): void {
  const { taken } = window;
  let clicks = 0;
  let longest = 0;
  let stops: (() => void)[] = [];
  let isFlooding = false;

  const each = (milliseconds: number, act: () => void) => {
    const timer = setInterval(act, milliseconds);
    stops.push(() => clearInterval(timer));
  };
  const host = () => document.querySelector('html > div, #away > div');
  let last = performance.now();
  setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 20);
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).id === 'own') clicks++;
  });

  window.fighter = {
    spoils: () => ({ caught: Object.keys(taken.caught), texts: Object.keys(taken.texts), clicks, longest }),
    watch() {
      longest = 0;
      last = performance.now();
    },
    flood() {
      if (isFlooding) return;
      isFlooding = true;
      each(0, () => {
        const crowd = document.createElement('div');
        crowd.setAttribute('role', 'dialog');
        for (let at = 0; at < 100; at++) crowd.append(document.createElement('i'));
        document.body.append(crowd);
        document.documentElement.className = `flood-${performance.now()}`;
        setTimeout(() => crowd.remove());
      });
    },
    say(messages) {
      const channel = new BroadcastChannel('tend');
      const own = new BroadcastChannel('tend');
      own.onmessage = ({ data }) => taken.take('broadcast', data);
      for (const message of messages) {
        window.postMessage(message, '*');
        channel.postMessage(message);
        const ports = new MessageChannel();
        ports.port1.postMessage(message);
        const newValue = JSON.stringify(message);
        for (const key of ['changed', 'home', 'tend', 'panels']) localStorage.setItem(key, newValue);
        for (const target of [window, document, document.documentElement, host() ?? document.body]) {
          const made = [
            new MessageEvent('message', { data: message, bubbles: true }),
            new StorageEvent('storage', { key: 'home', newValue, bubbles: true }),
            ...['tend', 'message', 'focusPanel', 'push', 'ask'].map(
              (type) => new CustomEvent(type, { detail: message, bubbles: true, composed: true }),
            ),
          ];
          for (const event of made) target.dispatchEvent(event);
        }
      }
      const world = window as unknown as { navigation: EventTarget };
      for (const type of ['currententrychange', 'navigate', 'navigatesuccess'])
        world.navigation.dispatchEvent(new Event(type));
      for (const type of ['visibilitychange', 'freeze', 'resume', 'prerenderingchange'])
        document.dispatchEvent(new Event(type));
      for (const type of ['pagehide', 'pageshow', 'beforeunload', 'unload', 'popstate', 'resize'])
        window.dispatchEvent(new Event(type));
      setTimeout(() => {
        channel.close();
        own.close();
        localStorage.clear();
      }, 200);
    },
    wrest() {
      const away = document.createElement('p');
      away.id = 'away';
      away.hidden = true;
      document.body.append(away);
      let turn = 0;
      const act = () => {
        const found = document.querySelector('html > div');
        if (!found) return;
        if (turn++ % 2) found.remove();
        else away.append(found);
      };
      const observer = new MutationObserver(act);
      observer.observe(document, { childList: true, subtree: true });
      act();
      stops.push(() => observer.disconnect());
    },
    storm: (paths, milliseconds) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const end = begin + milliseconds;
        let times = 0;
        const timer = setInterval(() => {
          // Where a tick comes late, those that were missed are made up for. Both browsers bear 200 in ten seconds.
          const now = performance.now();
          const due = Math.min(now, end) - begin;
          for (; times * 10 < due; times++) history.pushState(null, '', paths[times % paths.length]);
          if (now < end) return;
          clearInterval(timer);
          history.pushState(null, '', paths[0]);
          resolve(times);
        }, 10);
      }),
    cover(through) {
      const cover = document.createElement('section');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = `position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:${through ? 'none' : 'auto'}`;
      cover.textContent = 'You have won. Click where you like.';
      document.body.append(cover);
      cover.showPopover();
    },
    uncover: () => document.querySelector('#cover')?.remove(),
    nest() {
      let place: Element | ShadowRoot = document.body;
      for (let depth = 0; depth < 4; depth++) {
        const inner = document.createElement('span');
        inner.style.cssText = 'position:fixed;inset:0;z-index:-1';
        const around = place;
        place = taken.untold(() => {
          around.append(inner);
          return inner.attachShadow({ mode: 'open' });
        });
      }
    },
    stop() {
      for (const one of stops) one();
      stops = [];
      isFlooding = false;
    },
  };
}
