import type { Page } from 'puppeteer-core';
import { alternately } from '../alternately.ts';
import type { Contestant } from '../contestant.ts';
import type { Measurement } from '../measurement.ts';
import type { Drawn } from '../peer-inside.ts';
import { pathTo, profile, SHOW_TREE } from '../profile-page.ts';
import { type Sight, timed, watch } from '../stopwatch.ts';
import { openProfile } from '../views.ts';
import { NEXT, VISITED } from '../visited.ts';

/** From one profile to the next within one document. */
export const softNavigation: Measurement[] = [
  {
    name: 'soft navigation → panel painted',
    async run({ tend, empty, rounds }) {
      const { page, drawn } = await openTend(tend);
      const peerPage = await openPeer(empty, tend.onProfile, drawn);
      await Promise.all([page, peerPage].map(readBoth));
      const { own, peer } = await alternately(rounds, {
        own: () => walk(page),
        peer: () => walk(peerPage),
      });
      await Promise.all([page.close(), peerPage.close()]);
      return [
        {
          what: 'soft navigation → panel painted, worker alive',
          beside: 'a message round trip and Preact drawing the same nodes',
          tend: own,
          peer,
          must: { times: 1.5 },
        },
      ];
    },
  },
  {
    name: 'soft navigation, main thread',
    async run({ tend, empty, rounds }) {
      const pages = { tend: await openProfile(tend), empty: await openProfile(empty) };
      const { own, peer } = await alternately(rounds, {
        own: (round) => leave(pages.tend, round),
        peer: (round) => leave(pages.empty, round),
      });
      await Promise.all([pages.tend.close(), pages.empty.close()]);
      return [
        {
          what: 'soft navigation: main thread taken of the task in which the page walks on',
          beside: 'the same navigation without Tend',
          tend: own,
          peer,
          must: { more: 2 },
        },
      ];
    },
  },
];

/** What the panel is made of, told by itself when it is first painted. */
const TREE = `(() => {
  const told = (node) =>
    node.nodeType === 3 ? node.data
      : [node.localName, Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])), inside(node)];
  const inside = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType < 8).map(told);
  const { width, height } = frameElement.getBoundingClientRect();
  const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText));
  return { css: rules.join(''), width, height, nodes: inside(document.body) };
})()`;

async function openTend({ running, onProfile }: Contestant): Promise<{ page: Page; drawn: Drawn }> {
  const page = await running.browser.newPage();
  const shows = `(${onProfile.shows}) && (top.drawn ??= ${TREE})`;
  await watch(page, { ...onProfile, shows }, 'document');
  await page.goto(profile('short'), { waitUntil: 'domcontentloaded' });
  await timed(page);
  return { page, drawn: (await page.evaluate('window.drawn')) as Drawn };
}

/** Opens it beside the peer, which is told what to draw and is seen to draw it as Tend is. */
async function openPeer({ running }: Contestant, sight: Sight, drawn: Drawn): Promise<Page> {
  const page = await running.browser.newPage();
  await watch(page, sight, 'document');
  await page.goto(profile('short', SHOW_TREE), { waitUntil: 'domcontentloaded' });
  const detail = JSON.stringify(JSON.stringify(drawn));
  await page.evaluate(`dispatchEvent(new CustomEvent('${SHOW_TREE}', { detail: ${detail} }))`);
  return page;
}

/** Reads both people's pages, so that walking on waits for no network. */
async function readBoth(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    window.there = {};
    for (const path of ${JSON.stringify([VISITED, NEXT].map(pathTo))})
      there[path] = await (await fetch('/demo/fragment?build=b&path=' + encodeURIComponent(path))).text();
  })()`);
}

/** Walks on to the other one of both as the page's own script would: address, title and page at once. */
async function walk(page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(`(() => {
    const [path, text] = Object.entries(there).find(([one]) => decodeURI(one) !== decodeURI(location.pathname));
    const next = new DOMParser().parseFromString(text, 'text/html');
    const nodes = [...next.querySelector('#root').childNodes];
    const outlet = document.querySelector('#root');
    const start = performance.now();
    window.painted = new Promise((resolve) => {
      window.paintedNow = () => resolve(performance.now() - start);
    });
    history.pushState(null, '', path);
    document.title = next.title;
    outlet.replaceChildren(...nodes);
  })()`);
  const time = await timed(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return time;
}

/** Walks on to somebody else, and gives the milliseconds until the page's own script goes on: listeners come before. */
async function leave(page: Page, round: number): Promise<number> {
  const time = await page.evaluate(
    (address) => {
      const start = performance.now();
      history.pushState(null, '', address);
      return new Promise((resolve) => queueMicrotask(() => resolve(performance.now() - start)));
    },
    `/in/somebody-${round + 10}/`,
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return time as number;
}
