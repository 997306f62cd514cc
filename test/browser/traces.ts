import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import type { Running } from './running.ts';
import { addNote, openProfile, seePanel, typeNote, word } from './steps.ts';

/** The panel's element as the page finds it: the one beside `head` and `body`. */
export const HOST = 'html > div';

/** What stands in the panel while the page is searched: a note, and what is typed. */
const [KEPT, TYPED] = ['Velpatic quenwick.', 'Brimstole hazorum'];

/** Sets the language; none: the browser's. */
async function tell(tend: Running, locale: { language?: 'de' }): Promise<void> {
  const inside = await tend.openExtensionPage('manifest.json');
  await inside.evaluate(
    (input) => chrome.runtime.sendMessage({ ask: 'setLocale', input }) as Promise<unknown>,
    locale,
  );
  await inside.close();
}

/** Sets German, whose words are then brought into the page, and sees the panel say it. */
async function seeInGerman(tend: Running, page: Page): Promise<void> {
  await tell(tend, { language: 'de' });
  await page.bringToFront();
  await seePanel(page, 'a draft kept, in German', ({ status, notes, draft }) => {
    return status === german.draft_kept.message && notes[0] === KEPT && draft === TYPED;
  });
}

/** Opens a page with somebody kept, something typed and another language set, and searches it as its own scripts can. */
export async function seeNoTraces(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'noa-barkai-59');
  await addNote(tend, page, KEPT);
  await typeNote(tend, page, TYPED);
  await seePanel(page, 'a kept draft', ({ status }) => status === word('draft_kept'));
  await seeInGerman(tend, page);
  const bare = await page.$eval(HOST, (host) => ({
    attributes: host.getAttributeNames(),
    children: host.childNodes.length,
    shadowRoot: host.shadowRoot,
    frames: window.length,
    first: typeof window[0],
  }));
  expect(bare).toEqual({ attributes: [], children: 0, shadowRoot: null, frames: 0, first: 'undefined' });
  const trace = new RegExp(`(chrome|moz)-extension:|tend(?!s|ed)|${KEPT}|${TYPED}|Notiz`, 'i');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(trace);
  // What scripts of the page find: globals, requests, style sheets, custom elements, what is kept for the site.
  const found = await page.evaluate(() => [
    ...Object.getOwnPropertyNames(window).filter((name) =>
      /tend(?!s|ed)|early|preact|^detector|browser$/i.test(name),
    ),
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.styleSheets].map(({ href }) => href ?? ''),
    ...document.adoptedStyleSheets.map(() => 'adopted'),
    ...[localStorage, sessionStorage].flatMap((kept) => Object.keys(kept)),
  ]);
  expect(found.filter((one) => one !== '' && !one.startsWith('https://www.linkedin.com/'))).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await tell(tend, {});
  await page.close();
}
