import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personCalled } from '../../pages/people.ts';
import { memberIdOf, type Person } from '../../pages/person.ts';
import { profilePage } from '../../pages/site.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  addressOf,
  button,
  COMPOSER,
  chooseHome,
  openProfile,
  seePanel,
  seePopup,
  seeText,
  typeNote,
  type Word,
  word,
} from '../steps.ts';
import { lookInside, type StoreInside } from '../store-inside.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const NOTE = 'Prefers voice calls before ten.';
const DRAFT = 'Paints boats.';

let tend: Running;
let store: StoreInside;
let page: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  store = await lookInside(tend, await chooseHome(tend, 'page'));
  page = await openProfile(tend, MARA);
  await addNote(tend, page, NOTE);
  // Mara has given her address up, and somebody else has taken it.
  showAt(MARA, { name: 'Ida Lind', memberNumber: 7, memberId: memberIdOf(7) });
  await page.reload();
});
afterAll(() => endDemo(tend));

/** From now on this address shows Mara's page, with this much different. */
function showAt(vanity: string, different: Partial<Person>): void {
  const mara = personCalled(MARA);
  if (!mara) throw new Error('Mara is not in the demo network.');
  const html = profilePage({ ...mara, vanity, ...different }, 'b', { others: [] });
  tend.network.show(`/in/${vanity}/`, { status: 200, html });
}

async function press(name: Word): Promise<void> {
  await tend.press(await panelFrame(page), button(name));
}

/** Waits for the question, and sees that nothing about Mara is told beside it. */
async function seeQuestion(): Promise<void> {
  const asked = `${word('doubt_kept')}\n\n${word('doubt_number')}`
    .replace('$name$', 'Mara Okafor')
    .replace('$name$', 'Ida Lind');
  const { notes, title } = await seePanel(page, 'the question', ({ trouble }) => trouble.startsWith(asked));
  expect({ notes, title }).toEqual({ notes: [], title: 'Ida Lind' });
}

/** Sees that the popup over the page names this person, and leaves it. */
async function seeSurePopup(name: string): Promise<void> {
  await page.bringToFront();
  const popup = await tend.openPopup();
  const { here } = await seePopup(popup, 'somebody', (text) => text.here !== '');
  expect(here).toBe(name);
  await popup.close();
  await page.bringToFront();
}

test('who has taken over an address is asked about, and nothing is written before the answer', async () => {
  await seeQuestion();
  await typeNote(tend, page, DRAFT);
  await tend.press(await panelFrame(page), `.composer ${button('add_note')}`);
  await seePanel(page, 'why not', ({ status }) => status === word('refusal_in_doubt'));
  expect((await store.read()).notes.map(({ text }) => text)).toEqual([NOTE]);
});

test('the popup over that page says it is not sure, and leads to the question', async () => {
  await page.bringToFront();
  const popup = await tend.openPopup();
  const unsure = await seePopup(popup, 'that it is not sure', ({ here }) => here === word('not_sure_here'));
  expect(unsure.lines).toEqual([]);
  const text = await popup.$eval('main', (main) => main.innerText);
  for (const known of ['Mara', 'Ida', NOTE]) expect(text).not.toContain(known);
  await tend.press(popup.mainFrame(), button('answer_in_panel'));
  await until('the popup has closed', () => popup.isClosed());
  await page.bringToFront();
  const hasCursor = async () =>
    (await panelFrame(page)).$eval(COMPOSER, (one) => one === document.activeElement);
  await until('the cursor is in the panel', hasCursor);
});

test('“Same person” can be taken back, and then it is asked again', async () => {
  await press('same_person');
  await seePanel(page, 'what was noted', ({ notes, trouble }) => notes.includes(NOTE) && trouble === '');
  expect((await store.read()).contacts).toMatchObject([{ fullName: 'Ida Lind' }]);
  await seeSurePopup('Ida Lind');
  await press('undo');
  await seeQuestion();
  expect((await store.read()).contacts).toMatchObject([{ fullName: 'Mara Okafor' }]);
});

test('“Someone else” begins a page of their own, and what was typed goes there', async () => {
  await press('someone_else');
  await seeText(await panelFrame(page), word('no_notes'));
  await tend.press(await panelFrame(page), COMPOSER);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await seePanel(page, 'the note', ({ notes }) => notes.join() === DRAFT);
  await page.reload();
  await seePanel(page, 'it without a question', ({ notes, trouble }) => notes.join() === DRAFT && !trouble);
  await seeSurePopup('Ida Lind');
});

test('Mara is known at her new address at once, by her number, in the popup too', async () => {
  showAt('mara-lind', { name: 'Mara Lind' });
  await page.goto(addressOf('mara-lind'));
  await seePanel(page, 'what was noted', ({ notes }) => notes.join() === NOTE);
  const { notes } = await store.read();
  expect(notes.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
    { text: DRAFT, about: [`linkedin/vanity/${MARA}`] },
    { text: NOTE, about: ['linkedin/vanity/mara-lind'] },
  ]);
  await seeSurePopup('Mara Okafor');
});
