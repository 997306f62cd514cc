import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** A page of a site that Tend was not given. */
const PORTS = 'https://www.xing.com/news/ports?utm_source=mail';
const TITLE = 'How ports plan for storms';
const PASSAGE = 'Quays flood first, cranes come later.';

let tend: Running;
let article: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  tend.network.show(PORTS, {
    status: 200,
    html: `<!doctype html><html lang="en"><title>${TITLE}</title><body><h1>${TITLE}</h1><p>${PASSAGE}</p></body></html>`,
  });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: 'mara-okafor', notes: ['Writes about storms and quays.'] },
    { vanity: 'ngozi-eze', notes: ['Plans ports for a living.'] },
    { vanity: 'tomas-brekke-4b81c7', notes: ['Sails in spring.'] },
  ]);
  article = await tend.open(PORTS);
});
afterAll(() => endDemo(tend));

async function worker(): Promise<WebWorker> {
  const page = await tend.openExtensionPage('manifest.json');
  await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'readHome', input: {} }));
  const target = await tend.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(tend.origin),
  );
  await page.close();
  return (await target.worker()) as WebWorker;
}

/** What the browser tells Tend of the page, and whether it would let it look into it. */
async function known(): Promise<{ url: string; isOpen: boolean }> {
  return (await worker()).evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const url = tabs.map((one) => one.url ?? '').find((one) => one.includes('xing')) ?? '';
    const looks = tabs.map(({ id = 0, url: given = '' }) =>
      given.startsWith('chrome-extension:')
        ? false
        : chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title }).then(
            (found) => found.some(({ result }) => String(result).startsWith('How ports')),
            () => false,
          ),
    );
    return { url, isOpen: (await Promise.all(looks)).includes(true) };
  });
}

/** The dashboard's page that a press opened. */
const opened = () => tend.opened('#reading/');

async function show(page: Page, name: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await picture(page, `reading-${name}-${value}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}, ${value}`).toEqual([]);
  }
}

const has = (page: Page) =>
  page.$$eval('.has-it li', (all) => all.map((one) => one.innerText.replace(/\s+/g, ' ')));

test('before a press Tend knows nothing of the page, and may not look into it; the list says how pages come', async () => {
  expect(await known()).toEqual({ url: '', isOpen: false });
  expect(await article.evaluate(() => document.documentElement.children.length)).toBe(2);
  const page = await openRoom(tend, 'reading');
  await page.setViewport({ width: 1280, height: 800 });
  await seeText(page, word('reading_none'));
  await show(page, 'empty');
  await page.close();
});

test('pressed in the context menu, the page is kept, and two of those who would value it are picked', async () => {
  await tend.pressInContextMenu(article, 'share');
  const page = await opened();
  await page.setViewport({ width: 1280, height: 800 });
  await seeText(page, 'Writes about storms and quays.');
  await seeText(page, 'Plans ports for a living.');
  expect(await page.$$eval('.who-values mark', (all) => all.map((one) => one.textContent))).toEqual(
    expect.arrayContaining(['storms', 'ports']),
  );
  await tend.press(page.mainFrame(), 'label::-p-text(Writes about)');
  await tend.press(page.mainFrame(), 'label::-p-text(for a living)');
  await show(page, 'picking');
  await tend.press(page.mainFrame(), '.who-values button[type=submit]');
  await seeText(page, 'Set for 2 people');
  await until('both wait for it', async () => (await has(page)).length === 2 || undefined);
  await show(page, 'picked');
  expect(await known(), 'the event told everything').toEqual({ url: '', isOpen: false });
  await page.close();
});

test('pressed in the popup, it is the same page, with what is selected on it; nobody is picked twice', async () => {
  await article.bringToFront();
  await article.evaluate(() => {
    const passage = document.querySelector('p');
    if (passage) getSelection()?.selectAllChildren(passage);
  });
  const [extension] = [...(await tend.browser.extensions()).values()];
  if (extension) await article.triggerExtensionAction(extension);
  const target = await tend.browser.waitForTarget((one) => one.url().endsWith('src/popup/index.html'));
  const popup = await target.asPage();
  await popup.waitForSelector(button('share_this'));
  expect(await popup.$('.reload'), 'the page is no profile to be reloaded').toBeNull();
  await tend.press(popup.mainFrame(), button('share_this')).catch(() => undefined); // it closes meanwhile
  const page = await opened();
  await page.setViewport({ width: 1280, height: 800 });
  await seeText(page, PASSAGE);
  expect(await has(page)).toHaveLength(2);
  expect(await page.$$eval('.who-values input:disabled', (all) => all.length)).toBe(2);

  await page.type('.who-values input[type=search]', 'Tom');
  await tend.press(page.mainFrame(), '.found');
  await tend.press(page.mainFrame(), '.who-values button[type=submit]');
  await until('a third', async () => (await has(page)).length === 3);
  await page.goto(`${tend.origin}/src/dashboard/index.html#reading`);
  await seeText(page, TITLE);
  expect(await page.$$eval('.lines > li', (all) => all.length), 'one page').toBe(1);
  await show(page, 'list');
  await page.close();
});

test('an article is added by hand, deleted and brought back; long titles and narrow windows do no harm', async () => {
  const page = await openRoom(tend, 'reading');
  await page.setViewport({ width: 420, height: 800 });
  await tend.press(page.mainFrame(), 'a[href="#reading/new"]');
  await page.waitForSelector('.add-share input[type=url]');
  await page.keyboard.type('https://www.linkedin.com/pulse/tides');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`كيف تخطط الموانئ للعواصف ${'Hafenordnung'.repeat(12)}`);
  await show(page, 'adding');
  await page.keyboard.press('Enter');
  await seeText(page, 'linkedin.com');
  await show(page, 'narrow');
  const title = await page.$eval('h1', (one) => one.innerText);
  await tend.press(page.mainFrame(), button('reading_delete'));
  await until(
    'the list without it',
    async () => !(await page.$$eval('h1', (all) => all.map((one) => one.innerText))).includes(title),
  );
  await tend.press(page.mainFrame(), button('undo'));
  await until('it again', async () => (await page.$eval('h1', (one) => one.innerText)) === title);
  await page.close();
});

test('the agenda says what is to be sent, with the link; done, it was sent', async () => {
  const page = await openRoom(tend, 'today');
  await page.setViewport({ width: 1280, height: 800 });
  await seeText(page, word('to_send').replace('$title$', TITLE));
  const lines = () => page.$$eval('.agenda .line', (all) => all.length);
  expect(await lines()).toBe(3);
  await tend.press(page.mainFrame(), '.agenda .line .open');
  const link = await page.waitForSelector('.unfolded a[target=_blank]');
  expect(await link?.evaluate((one) => (one as HTMLAnchorElement).href)).toBe(
    'https://www.xing.com/news/ports',
  );
  await show(page, 'agenda');
  await tend.press(page.mainFrame(), '.agenda .line .to-done');
  await until('it is done', async () => (await lines()) === 2);
  await page.goto(`${tend.origin}/src/dashboard/index.html#reading`);
  await seeText(page, word('reading_partly'));
  await seeText(page, 'sent to 1, 2 wait');
  await show(page, 'partly');
});
