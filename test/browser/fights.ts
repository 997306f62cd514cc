import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pathOf } from '../pages/people.ts';
import { demoPage } from '../pages/site.ts';
import { fighting } from './fighting-page.ts';
import { seeAnswered } from './fights-elsewhere.ts';
import { panelFrame } from './panel-frame.ts';
import type { Running } from './running.ts';
import {
  addNote,
  addressOf,
  button,
  readPanel,
  seePanel,
  seePerson,
  typeNote,
  walkTo,
  word,
} from './steps.ts';
import { lookInside } from './store-inside.ts';
import { until } from './until.ts';

const WORDS = ['brimstole', 'quenwick', 'hazorum'];
const SECRET = `${WORDS.join(' ')}.`;

const [OKSANA, MIHO, FOX] = ['oksana-levchuk', '林-美穂-3a91c2', 'fox-🦊'];
const OTHERS = ['mara-okafor', 'tomas-brekke-4b81c7'];

/** What a page may hope that Tend would hear. */
const MESSAGES = [
  { ask: 'addNote', input: { text: 'Nobody wrote this.', requestId: crypto.randomUUID() } },
  { ask: 'deleteEverything', input: { requestId: crypto.randomUUID() } },
  { push: 'focusPanel' },
  { focusPanel: true },
  { home: 'sidebar', changed: 9e9 },
];

async function openFighting(tend: Running, vanity: string): Promise<Page> {
  const path = pathOf({ vanity });
  tend.network.show(path, { status: 200, html: fighting(demoPage(`${path}?build=a24`).html) });
  const page = await tend.open(addressOf(vanity));
  await seePerson(page, vanity);
  return page;
}

/** Chromium's driver measures the frame in the page before it clicks in there. */
const BY_DRIVER = /^Element\.get(ClientRects|BoundingClientRect): \[object HTMLIFrameElement\]$/;

/** An event of what is typed and pasted, or an address of the extension's. */
const GOT = /-extension:|^(keydown|keypress|keyup|beforeinput|input|change|paste|copy): /;

async function seeNothingGot(page: Page): Promise<void> {
  const { caught, texts } = await page.evaluate(() => window.fighter.spoils());
  expect(texts, 'it was at work').toContain('Element.setAttribute: dialog');
  expect(caught.filter((one) => !BY_DRIVER.test(one))).toEqual([]);
  expect(texts.filter((text) => GOT.test(text) || WORDS.some((word) => text.includes(word)))).toEqual([]);
}

/** Every fight, by what is seen in it. */
export const fights: Record<string, (tend: Running) => Promise<void>> = {
  'a page that patched every prototype, floods itself and speaks to itself as Tend would learns and changes nothing':
    async (tend) => {
      const page = await openFighting(tend, OKSANA);
      const store = await lookInside(tend, page);
      const before = await store.read();
      await page.evaluate((messages) => {
        window.fighter.flood();
        window.fighter.say(messages);
      }, MESSAGES);
      await typeNote(tend, page, SECRET);
      await seeAnswered(tend, page, () => window.fighter.flood());
      await tend.press(await panelFrame(page), button('add_note'));
      await seePanel(page, 'the note', ({ notes }) => notes[0] === SECRET);
      await page.evaluate((messages) => window.fighter.say(messages), MESSAGES);
      await addNote(tend, page, `Once more ${SECRET}`);
      await seeNothingGot(page);
      const { notes, contacts } = await store.read();
      expect(notes).toHaveLength(before.notes.length + 2);
      expect(contacts).toHaveLength(before.contacts.length + 1);
      for (const text of [SECRET, `Once more ${SECRET}`])
        expect(notes).toContainEqual({ text, about: [`linkedin/vanity/${OKSANA}`] });
      await page.close();
    },

  'a page that takes the panel out or elsewhere on every change does not get the text, and the text is kept':
    async (tend) => {
      const page = await openFighting(tend, MIHO);
      const store = await lookInside(tend, page);
      await typeNote(tend, page, SECRET);
      await page.evaluate(() => {
        window.fighter.wrest();
        window.fighter.flood();
      });
      const isAway = () => page.evaluate(() => document.querySelector('html > div') === null);
      await until('it has its way', isAway);
      await seeAnswered(tend, page, () => window.fighter.flood());
      const kept = async () =>
        (await store.read()).drafts.some(({ text, about }) => text === SECRET && about.endsWith(MIHO));
      await until('what was typed is kept', kept);
      await page.evaluate(() => window.fighter.stop());
      await walkTo(page, '-anne-sophie--dubreuil-');
      await page.goBack();
      const { draft } = await seePanel(page, 'what was typed', (panel) => panel.draft !== '');
      expect(draft).toBe(SECRET);
      await seeNothingGot(page);
      await page.close();
    },

  'a page that goes elsewhere a hundred times a second mixes nobody up and stays responsive': async (
    tend,
  ) => {
    const page = await openFighting(tend, FOX);
    const store = await lookInside(tend, page);
    const { contacts, notes } = await store.read();
    await typeNote(tend, page, SECRET);
    await seePanel(page, 'a kept draft', ({ status }) => status === word('draft_kept'));
    const paths = [FOX, ...OTHERS].map((vanity) => pathOf({ vanity }));
    const times = await page.evaluate((all) => window.fighter.storm(all, 950), paths);
    expect(times).toBe(95);
    await seePerson(page, FOX);
    await seePanel(page, 'what was typed before', ({ draft }) => draft === SECRET);
    await typeNote(tend, page, ' And that.');
    await tend.press(await panelFrame(page), button('add_note'));
    await seePanel(page, 'the note', ({ notes }) => notes[0] === `${SECRET} And that.`);
    const strangers = Array.from({ length: 60 }, (_, at) => pathOf({ vanity: `nobody-${at}` }));
    const storm = (all: string[]) => window.fighter.storm(all, 900);
    await seeAnswered(tend, page, storm, strangers);
    const after = await store.read();
    expect(after.contacts).toHaveLength(contacts.length + 1);
    expect(after.notes.filter(({ text }) => text.includes(' And that.'))).toEqual([
      { text: `${SECRET} And that.`, about: [`linkedin/vanity/${FOX}`] },
    ]);
    expect(after.notes).toHaveLength(notes.length + 1);
    expect(after.drafts.filter(({ about }) => about.includes('nobody'))).toEqual([]);
    await page.close();
  },

  'a page that covers the panel gets no click through, and one that hides it under a picture has nothing destroyed':
    async (tend) => {
      const page = await openFighting(tend, OKSANA);
      const store = await lookInside(tend, page);
      await addNote(tend, page, 'Stays.');
      const before = await store.read();
      const frame = await panelFrame(page);
      await typeNote(tend, page, 'Not yet.');
      const shown = await seePanel(page, 'a kept draft', ({ status }) => status === word('draft_kept'));
      const box = () => page.$eval('html > div', (host) => host.getBoundingClientRect().toJSON());
      await page.evaluate(() => window.fighter.cover(false));
      const { x, y, width, height } = await box();
      for (let part = 0.05; part < 1; part += 0.05) await page.mouse.click(x + width / 2, y + height * part);
      expect(await readPanel(frame)).toEqual(shown);
      await page.evaluate(() => {
        window.fighter.uncover();
        window.fighter.cover(true);
      });
      let pressed = 0;
      for (let turn = 0; turn < 30; turn++) {
        const at = await frame.evaluate((nth) => {
          const boxes = [...document.querySelectorAll('button, summary, a')].map((one) =>
            one.getBoundingClientRect(),
          );
          const box = boxes.filter(({ width, top, bottom }) => width > 0 && top >= 0 && bottom < innerHeight)[
            nth
          ];
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }, turn);
        if (!at) break;
        pressed++;
        const { x, y } = await box();
        await page.mouse.click(x + at.x, y + at.y);
        await page.keyboard.press('Escape');
        if ((await readPanel(frame)).collapsed) await tend.press(frame, '.tab');
      }
      expect(pressed).toBeGreaterThan(5);
      await page.evaluate(() => window.fighter.uncover());
      const { notes, contacts } = await store.read();
      for (const note of before.notes) expect(notes).toContainEqual(note);
      expect(contacts).toEqual(before.contacts);
      await page.close();
    },
};
