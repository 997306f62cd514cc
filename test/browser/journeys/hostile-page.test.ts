import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIELD_LIMIT } from '../../../src/domain/glimpse.ts';
import { oneLine } from '../../../src/domain/one-line.ts';
import { pathOf } from '../../pages/people.ts';
import { person } from '../../pages/person.ts';
import { demoPage, profilePage } from '../../pages/site.ts';
import { fights } from '../fights.ts';
import { type Haul, hostile } from '../hostile-page.ts';
import { panelFrame } from '../panel-frame.ts';
import { filesIn, probe } from '../probes.ts';
import type { Running } from '../running.ts';
import { BUILDS, endDemo, startDemo } from '../start-demo.ts';
import { addNote, addressOf, button, chooseHome, seePanel, seePerson, typeNote } from '../steps.ts';
import { lookInside } from '../store-inside.ts';
import { until } from '../until.ts';

/** Invented words, so that the page can have them from nowhere but the panel; 200 characters. */
const WORDS = ['brimstole', 'quenwick', 'hazorum', 'velpatic'];
const SECRET = `${WORDS.join(' ')}. `.repeat(6).slice(0, 200).trim().padEnd(200, '.');

/**
 * What the page may see of it, in either browser: that the pointer came onto its one bare element or left it, and
 * that the focus left the page for a frame. How often tells nothing: after `document.open()` Chromium 156 speaks of
 * the pointer anew at every layout below it.
 */
const MAY_HEAR =
  /^((pointer|mouse)(over|out|enter|leave) at (window|#document|[a-z]\w*)|blur at (#document|window))$/;
const MAY_COUNT = /^(pointer|mouse)(over|out|enter|leave)$/;
const MAY_TIME = /^event (pointer|mouse)(over|out|enter|leave)$/;

/** What it brings about by itself when it selects and copies on every tick, or opens its document anew. */
const ITS_OWN = /^(selectstart|selectionchange|beforecopy|copy|readystatechange|load) at [#\w]+$/;

const ODD = { headline: 'Of an odd name', degree: 2, build: 'a24' } as const;

/** What a page may call its person, and what is shown and kept of it. */
const NAMES = [
  '<img src="/own" onerror="owned = 1"><u>bold</u><script>owned = 1</script>',
  '{{constructor.constructor("owned = 1")()}}',
  'Aleph '.repeat(33_334), // more than 200,000 characters
  '\u202egnp.exe\u202c \u2066Mallory\u2069',
  '\u200b\u200d\u2060',
].map((name) => ({ name, kept: oneLine(name).slice(0, FIELD_LIMIT).trim() }));

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  let tend: Running;
  beforeAll(async () => {
    tend = await startDemo(family);
    await chooseHome(tend, 'page');
  });
  afterAll(() => endDemo(tend));

  /** A person's profile as a page that spies, with the panel in it. */
  async function openSpied(vanity: string): Promise<Page> {
    const path = pathOf({ vanity });
    tend.network.show(path, { status: 200, html: hostile(demoPage(path).html) });
    const page = await tend.open(addressOf(vanity));
    await seePerson(page, vanity);
    await page.evaluate(() => window.spy.begin());
    return page;
  }

  async function saveNote(page: Page, text: string): Promise<void> {
    await tend.press(await panelFrame(page), button('add_note'));
    await seePanel(page, `the note “${text}”`, ({ notes, draft }) => notes[0] === text && draft === '');
  }

  test('a page that listens to everything hears nothing of what is typed, pasted and clicked', async () => {
    const page = await openSpied('mara-okafor');
    await typeNote(tend, page, SECRET);
    await page.keyboard.down('Control');
    for (const key of ['a', 'c'] as const) await page.keyboard.press(key);
    await page.keyboard.up('Control');
    await page.keyboard.press('End');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await saveNote(page, SECRET + SECRET);
    expectNothing(await page.evaluate((words) => window.spy.haul(words), WORDS), family);

    // It was not deaf: what is typed into the page it hears. The browser's counts come a little later, all of them.
    await tend.press(page.mainFrame(), 'main h1, main h2');
    await page.keyboard.type('k');
    const { heard, counted, texts } = await until('the browser has counted the key', async () => {
      const haul = await page.evaluate(() => window.spy.haul([]));
      return haul.counted.keydown && haul.counted.pointerdown ? haul : undefined;
    });
    expect(Object.keys(heard).join()).toContain('keydown at ');
    expect(texts).toContain('keydown.key: k');
    expect([counted.keydown, counted.pointerdown], 'this one and no other').toEqual([1, 1]);
    await page.close();
  });

  test('a page that selects, copies, inserts and reads on every tick gets no text and changes none', async () => {
    const page = await openSpied('tomas-brekke-4b81c7');
    // Not for a word of its own: by that Firefox moves the focus there, as `focus()` does in both, and the next keys
    // with it. No frame can keep the focus from its page; the user sees the cursor go.
    await page.evaluate((word) => window.spy.pry(word), WORDS[0] ?? '');
    await typeNote(tend, page, SECRET);
    await saveNote(page, SECRET);
    await page.evaluate(() => window.spy.rest());
    const haul = await page.evaluate((words) => window.spy.haul(words), WORDS);
    expect(
      Object.keys(haul.heard).filter((what) => ITS_OWN.test(what)),
      'it was at work',
    ).not.toEqual([]);
    expectNothing(haul, family);
    await page.close();
  });

  test('a page that opens its document anew in the middle of a word gets the panel back, cursor and all', async () => {
    const page = await openSpied('noa-barkai-59');
    await typeNote(tend, page, SECRET.slice(0, 104));
    await page.evaluate(() => window.spy.reopen());
    await seePanel(page, 'what was typed', ({ draft }) => draft === SECRET.slice(0, 104));
    await page.keyboard.type(SECRET.slice(104)); // without a click: the user need not have noticed
    await saveNote(page, SECRET);
    expectNothing(await page.evaluate((words) => window.spy.haul(words), WORDS), family);
    await page.close();
  });

  for (const [what, fight] of Object.entries(fights)) test(what, () => fight(tend));

  test('whatever its person is called is text, at most so much of it, and the notes are about them', async () => {
    const store = await lookInside(tend);
    const page = await tend.browser.newPage();
    for (const [at, { name, kept }] of NAMES.entries()) {
      const vanity = `odd-name-${at}`;
      const html = profilePage(person({ ...ODD, vanity, name }, 50 + at), 'a24', { others: [] });
      tend.network.show(pathOf({ vanity }), { status: 200, html });
      await page.goto(addressOf(vanity));
      await seePanel(page, kept || 'nobody yet', ({ title, next }) => title === kept && next !== '');
      await addNote(tend, page, `Is called ${at}.`);
      const frame = await panelFrame(page);
      expect(await frame.$$eval('img, script, u', (all) => all.map((one) => one.outerHTML))).toEqual([]);
      for (const place of [frame, page]) expect(await place.evaluate(() => 'owned' in window)).toBe(false);
      const { contacts, notes } = await store.read();
      const about = [`linkedin/vanity/${vanity}`];
      expect(notes).toContainEqual({ text: `Is called ${at}.`, about });
      const names = contacts
        .filter((one) => one.about.includes(about[0] ?? ''))
        .map(({ fullName }) => fullName);
      expect(names).toEqual([kept]);
    }
    await page.close();
  });

  test('no packaged file answers a page that asks for it, in any way; it is as if Tend were not there', async () => {
    const page = await tend.open('https://www.linkedin.com/feed/');
    const files = filesIn(BUILDS[family]);
    const at = (origin: string) => files.map((file) => `${origin}/${file}`);
    const answers = await probe(page, at(tend.origin));
    expect(answers.filter((answer) => !answer.startsWith('frame:') && !answer.endsWith(': refused'))).toEqual(
      [],
    );
    expect(answers.length, 'one at least of each way').toBeGreaterThanOrEqual(8);
    const [scheme, id = ''] = tend.origin.split('://');
    const nobody = id.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
    expect(answers).toEqual(await probe(page, at(`${scheme}://${nobody}`).slice(0, 8)));
    await page.close();
  });
});

function expectNothing(haul: Haul, family: Running['family']): void {
  const beyond = (seen: string[], allowed: RegExp) => seen.filter((one) => !allowed.test(one));
  const heard = Object.keys(haul.heard).filter((what) => !ITS_OWN.test(what));
  expect(beyond(heard, MAY_HEAR), 'heard').toEqual([]);
  expect(beyond(Object.keys(haul.counted), MAY_COUNT), 'counted').toEqual([]);
  expect(beyond(haul.timed, MAY_TIME), 'timed').toEqual([]);
  const telling = haul.texts.filter((text) =>
    [...WORDS, '-extension://'].some((word) => text.includes(word)),
  );
  expect(telling, 'texts').toEqual([]);
  // Firefox answers "search in frames" with yes or no, and nothing keeps it from that (platform.md): a page can ask
  // whether a word it guessed is shown. Chromium says no, and so do both without that option.
  const answer = { here: false, inFrames: family === 'firefox' };
  expect(haul.found).toEqual(Object.fromEntries(WORDS.map((word) => [word, answer])));
}
