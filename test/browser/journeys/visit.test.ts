import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf, personCalled } from '../../pages/people.ts';
import { demoPage } from '../../pages/site.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { readParts } from '../screen-words.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addressOf,
  button,
  chooseHome,
  openProfile,
  seePanel,
  seePerson,
  seeText,
  walkTo,
  word,
} from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';
const NGOZI = 'ngozi-eze';

let tend: Running;
let inside: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  inside = await tend.openExtensionPage('manifest.json');
});
afterAll(() => endDemo(tend));

test('opening profiles stores nothing, and Keep stores what the page shows, marked as read from it', async () => {
  const before = await readWholeStore(inside);
  const page = await openProfile(tend, TOMAS);
  await page.goto(addressOf(NGOZI));
  await seePerson(page, NGOZI);
  await walkTo(page, MARA);
  expect(await readWholeStore(inside)).toEqual(before);

  const frame = await panelFrame(page);
  await seePanel(page, 'that nobody is kept', ({ next }) => next === word('no_contact'));
  await tend.press(frame, button('keep'));
  await seeText(frame, word('read_from_page'));
  const { names, values } = await readParts(frame, { names: 'dl dt', values: 'dl dd' });
  expect(names.map((name, at) => `${name}: ${values[at]}`)).toEqual([
    'Company: Halden Labs',
    'Place: Lisbon, Portugal',
  ]);
  const kept = await readWholeStore(inside);
  expect(kept.contacts).toMatchObject([
    { fullName: 'Mara Okafor', place: 'Lisbon, Portugal', fieldSource: { fullName: 'page', place: 'page' } },
  ]);
  expect(kept.handles?.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
    `memberId ${personCalled(MARA)?.memberNumber}`,
    `vanity ${MARA}`,
  ]);

  await tend.press(frame, button('undo'));
  await seePanel(page, 'that nobody is kept', ({ next }) => next === word('no_contact'));
  expect((await readWholeStore(inside)).contacts).toMatchObject([{ deletedAt: expect.any(String) }]);
});

test('a page that the browser only prepares is no visit until it is shown', async () => {
  const rules = { prerender: [{ urls: [pathOf({ vanity: MARA })], eagerness: 'immediate' }] };
  const path = pathOf({ vanity: NGOZI });
  const { status, html } = demoPage(path);
  tend.network.show(path, {
    status,
    html: html.replace('</head>', `<script type="speculationrules">${JSON.stringify(rules)}</script></head>`),
  });
  const visited = async () => JSON.stringify(await inside.evaluate(() => chrome.storage.session.get()));
  await inside.evaluate(() => chrome.storage.session.clear());

  const loads = () => tend.network.arrivals.filter((arrival) => arrival.path.startsWith('/preload/')).length;
  const before = loads();
  const page = await openProfile(tend, NGOZI);
  await until('both pages are loaded', () => loads() >= before + 2, { seen: loads });
  expect(await visited()).toContain(NGOZI);
  expect(await visited()).not.toContain(MARA);

  await page.evaluate((next) => location.assign(next), addressOf(MARA));
  await until('Mara is visited', async () => (await visited()).includes(MARA));
});
