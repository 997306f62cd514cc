import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../../pages/people.ts';
import { demoPage, profilePage } from '../../pages/site.ts';
import { findPanelFrame, panelFrame } from '../panel-frame.ts';
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
  setFollowUp,
  typeNote,
  word,
} from '../steps.ts';
import { lookInside, type StoreInside } from '../store-inside.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const TOMAS = 'tomas-brekke-4b81c7';
const LUCJA = 'łucja-wiśniowska-3a9d17';
const YUSUF = 'yusuf-alhaddad';

let tend: Running;
let store: StoreInside;
/** Its card has a place for a name and no name in it; the panel gives it ten seconds. */
let nameless: Page;

beforeAll(async () => {
  tend = await startDemo('chromium');
  store = await lookInside(tend, await chooseHome(tend, 'both'));
  const [mara] = people;
  if (!mara) throw new Error('The demo network is empty.');
  const html = profilePage({ ...mara, vanity: 'nameless-9', name: '' }, 'b', { others: [] });
  tend.network.show('/in/nameless-9/', { status: 200, html });
  tend.network.show('/in/somebody-else-7/', demoPage(`/in/${MARA}/`));
  nameless = await tend.open(addressOf('nameless-9'));
  await seePanel(nameless, 'that it is opening', ({ title, next }) => title === '' && next !== '');
});
afterAll(() => endDemo(tend));

test('an address that cannot be decoded is nobody’s: no panel stands there, and a sentence in the side panel', async () => {
  const page = await openProfile(tend, MARA);
  await typeNote(tend, page, 'Half a thought');
  await page.evaluate(() => history.pushState(null, '', '/in/%E0%A4%A/'));
  await until('no panel is left', async () => ((await findPanelFrame(page)) ? undefined : true));
  const side = await tend.openSidePanel();
  await seeText(side, word('address_unreadable'));
  await side.close();
  await page.goBack();
  await seePanel(page, 'what was typed', ({ draft }) => draft === 'Half a thought');
  await page.goto('https://www.linkedin.com/in/%E0%A4%A/');
  expect(await findPanelFrame(page)).toBeUndefined();
  await page.close();
});

test('a name that is only a picture is a name', async () => {
  const page = await openProfile(tend, 'fox-🦊');
  await addNote(tend, page, 'Posts about foxes, and means it.');
  await page.reload();
  await seePanel(page, 'the fox', ({ title, notes }) => title === '🦊' && notes.length === 1);
  const { contacts } = await store.read();
  expect(contacts).toContainEqual({ fullName: '🦊', about: ['linkedin/vanity/fox-🦊'] });
  await page.close();
});

test('days that have passed, and words that name none, get one sentence each', async () => {
  const page = await openProfile(tend, TOMAS);
  const frame = await panelFrame(page);
  const told = (name: 'refusal_day_past' | 'refusal_day_unreadable' | 'choose_day') =>
    until(`“${word(name)}” is said`, () =>
      frame.$eval(
        '.reminder [role=status]',
        (one, text) => one.textContent === text || undefined,
        word(name),
      ),
    );
  const inWords = `::-p-aria([name="${word('day_in_words')}"])`;
  const save = '.reminder button[type=submit]';
  await tend.press(frame, button('remind_me'));
  await tend.press(frame, save);
  await told('choose_day');
  await tend.press(frame, inWords);
  await page.keyboard.type('when pigs fly');
  await told('refusal_day_unreadable');
  for (let i = 0; i < 'when pigs fly'.length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('3 weeks ago');
  await told('refusal_day_past');
  await tend.press(frame, '.reminder input[type=date]');
  await page.keyboard.type('01022020');
  await tend.press(frame, save);
  await told('refusal_day_past');
  await seePanel(
    page,
    'that nothing was set',
    ({ followUps, next }) => followUps.length === 0 && next === word('no_contact'),
  );
  await page.close();
});

test('a page without a name is not waited for in vain: what is written is kept by the address', async () => {
  await nameless.bringToFront();
  await seePanel(
    nameless,
    'the address',
    ({ title, line }) => title === 'nameless-9' && line === word('not_recognised'),
  );
  await addNote(tend, nameless, 'Whoever this is, they sail.');
  const { notes } = await store.read();
  expect(notes).toContainEqual({
    about: ['linkedin/vanity/nameless-9'],
    text: 'Whoever this is, they sail.',
  });
  await nameless.close();
});

test('a card that belongs to another address lends nobody its name', async () => {
  const page = await tend.open(addressOf('somebody-else-7'));
  await seePanel(
    page,
    'the address',
    ({ title, line }) => title === 'somebody-else-7' && line === word('not_recognised'),
  );
  await addNote(tend, page, 'Not Mara.');
  await setFollowUp(tend, page, 'chip_tomorrow', 'find out who this is');
  const popup = await tend.openPopup();
  const { lines, here } = await seePopup(popup, 'the address', ({ lines }) => lines.length === 1);
  expect(lines[0]).toMatch(/^somebody-else-7: find out who this is/);
  expect(here).toBe('somebody-else-7');
  const { contacts } = await store.read();
  expect(contacts.map(({ fullName }) => fullName)).not.toContain('Mara Okafor');
  await page.close();
});

test('a pasted text of a million characters is kept while it is shortened, and then saved', async () => {
  const page = await openProfile(tend, LUCJA);
  const pasted = 'Each line of this text is forty letters.'.repeat(25_000);
  const tooLong = word('note_too_long').replace('$count$', '900000');
  const save = '.composer button[type=submit]'; // by its name it would be looked for in a million letters
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await tend.press(await panelFrame(page), COMPOSER);
  await page.keyboard.press('v', { commands: ['Paste'] });
  await seePanel(page, `“${tooLong}”`, ({ status }) => status === tooLong);
  await tend.press(await panelFrame(page), save);
  await seePanel(page, 'that it is refused', ({ status }) => status === word('refusal_too_long'));
  const isKept = async () => (await store.read()).drafts.some(({ text }) => text === pasted) || undefined;
  await until('all of it is kept as a draft', isKept);
  await page.reload();
  await seePanel(page, 'all of it again', ({ draft, status }) => draft === pasted && status === tooLong);
  const frame = await panelFrame(page);
  await frame.$eval(COMPOSER, (field) => {
    (field as HTMLTextAreaElement).focus();
    (field as HTMLTextAreaElement).setSelectionRange(100_000, 1_000_000);
  });
  await page.keyboard.press('Backspace');
  await tend.press(frame, save);
  await seePanel(page, 'that it is saved', ({ status, draft }) => status === word('saved') && draft === '');
  const { notes } = await store.read();
  expect(notes.filter(({ text }) => text === pasted.slice(0, 100_000))).toHaveLength(1);
  await page.close();
});

test('who runs through too many profiles is told so, and what is typed then is not lost from sight', async () => {
  const page = await openProfile(tend, YUSUF);
  for (let passed = 1; passed < 30; passed++) {
    await page.evaluate((path) => history.pushState(null, '', path), `/in/passer-by-${passed}/`);
    await seePanel(
      page,
      `passer-by ${passed}`,
      ({ title, next }) => title === `passer-by-${passed}` && next !== '',
    );
  }
  await page.evaluate(() => history.pushState(null, '', '/in/one-too-many/'));
  const tooMany = word('refusal_too_many');
  await seePanel(page, `“${tooMany}”`, ({ trouble }) => trouble.includes(tooMany));
  await typeNote(tend, page, 'Not so fast');
  await seePanel(
    page,
    'that it is not kept',
    ({ draft, status }) => draft === 'Not so fast' && status === word('draft_not_kept'),
  );
  await page.close();
});
