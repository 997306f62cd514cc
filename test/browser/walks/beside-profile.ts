import type { Page } from 'puppeteer-core';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import {
  addNote,
  button,
  menuItem,
  openProfile,
  type PanelText,
  seeBadge,
  seePanel,
  setFollowUp,
  typeNote,
  type Word,
  walkTo,
  word,
} from '../steps.ts';
import { until } from '../until.ts';

/** What is done beside profiles, in either browser. Each walk is about somebody of its own, and closes its tab. */

async function press(tend: Running, page: Page, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) await tend.press(await panelFrame(page), selector);
}

/** Waits until a part of the panel says it. */
async function see(page: Page, part: string, text: string): Promise<void> {
  const frame = await panelFrame(page);
  const say = () => frame.$$eval(part, (all) => all.map((one) => one.textContent).join('\n'));
  await until(`${part} says ${text}`, async () => (await say()).includes(text) || undefined, { seen: say });
}

const seeNotes = (page: Page, ...notes: string[]) =>
  seePanel(page, `the notes ${notes}`, (panel) => panel.notes.join() === notes.join());

/** Takes back what was just done, and sees that everything is as it was. */
async function undo(tend: Running, page: Page, before: PanelText): Promise<void> {
  await press(tend, page, button('undo'));
  const told = ({ notes, followUps, next }: PanelText) => JSON.stringify([notes, followUps, next]);
  await seePanel(page, `again ${told(before)}`, (panel) => told(panel) === told(before));
}

/** A note and a reminder of today, set in words; the badge counts it at once. */
export async function noteAndRemind(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'mara-okafor');
  await addNote(tend, page, 'Prefers voice calls.');
  await tend.stopBackground();
  await setFollowUp(tend, page, { words: 'today' }, 'send the portfolio notes');
  await seeBadge(tend, '1');
  await page.close();
}

/** What is typed stays with its person over a reload, a soft navigation, and the end of the background between keys. */
export async function keepDrafts(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'oksana-levchuk');
  const seeDraft = (text: string) =>
    seePanel(page, `“${text}” kept`, ({ draft, status }) => draft === text && status === word('draft_kept'));
  await typeNote(tend, page, 'Half');
  await seeDraft('Half');
  await tend.stopBackground();
  await page.keyboard.type(' a thought');
  await seeDraft('Half a thought');
  await page.reload();
  await seeDraft('Half a thought');
  await walkTo(page, '林-美穂-3a91c2');
  await seePanel(page, 'nothing of it beside somebody else', ({ draft }) => draft === '');
  await page.goBack();
  await seeDraft('Half a thought');
  await page.close();
}

/** A note is edited, pinned and deleted, a day moved and done; each is undone, and the menu takes back the last. */
export async function changeAndUndo(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'noa-barkai-59');
  await addNote(tend, page, 'The older.');
  await addNote(tend, page, 'The newer.');
  const before = await setFollowUp(tend, page, 'chip_tomorrow', 'thank her');
  const menuOf = (position: 'first' | 'last') =>
    `.timeline li:${position}-child ${button('more_about_note')}`;
  await press(tend, page, menuOf('first'), menuItem('edit'), '.timeline textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(' Edited.');
  await press(tend, page, `.timeline ${button('save')}`);
  await seeNotes(page, 'The newer. Edited.', 'The older.');
  await tend.stopBackground();
  await undo(tend, page, before);
  await press(tend, page, menuOf('last'), menuItem('pin'));
  await seeNotes(page, 'The older.', 'The newer.');
  await undo(tend, page, before);
  await press(tend, page, menuOf('first'), menuItem('delete'));
  await seeNotes(page, 'The older.');
  await undo(tend, page, before);
  const day = '.follow-ups li:first-child';
  await press(tend, page, `${day} ${button('snooze')}`, menuItem('snooze_three_days'));
  await seePanel(page, 'a later day', ({ next }) => !next.startsWith('Due tomorrow'));
  await undo(tend, page, before);
  await press(tend, page, `${day} ${button('done')}`);
  await seePanel(page, 'no day', ({ followUps }) => followUps.length === 0);
  await press(tend, page, button('more'), menuItem('undo_last'));
  await seePanel(page, 'the day', ({ next }) => next === before.next);
  await page.close();
}

/** "We talked", how often, what is known of somebody, a group; what was given and asked. */
export async function keepInTouch(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'ngozi-eze');
  const fill = async (name: Word, text: string) => {
    await press(tend, page, `::-p-aria([name="${word(name)}"])`);
    await page.keyboard.type(text);
  };
  await press(tend, page, button('panel_talked'));
  await see(page, '.toast', word('panel_talk_logged'));
  await press(tend, page, button('change'), button('panel_kind_call'));
  await fill('panel_about_what', 'Sent her the checklist.');
  await press(tend, page, '.talk button[type=submit]');
  await see(page, '.timeline', 'Sent her the checklist.');
  await press(tend, page, '.rhythm button', menuItem('panel_every_three_months'));
  await see(page, '.rhythm', 'every 3 mo');
  await tend.stopBackground();
  await press(tend, page, button('undo'));
  await see(page, '.rhythm', word('panel_how_often'));
  await press(tend, page, '.rhythm button', menuItem('panel_every_three_months'));
  await see(page, '.rhythm', 'every 3 mo');
  await press(tend, page, '.adds .menu button', menuItem('fact_canHelpWith'));
  await fill('panel_list_hint', 'Hospitals in Lisbon, wards');
  await press(tend, page, '.fact-form button[type=submit]');
  await see(page, '.facts', 'Hospitals in Lisbon, wards');
  await press(tend, page, '.adds .menu button', menuItem('panel_group'));
  await fill('panel_group_name', 'Researchers');
  await press(tend, page, '.fact-form button[type=submit]');
  await see(page, '.chips', 'Researchers');
  await press(tend, page, '.add-favour', button('side_gave'), button('favour_article'));
  await press(tend, page, `::-p-aria([name="${word('favour_text')}"][role="textbox"])`);
  await page.keyboard.type('Sampling bias');
  await page.keyboard.press('Enter');
  await see(page, '.giving', 'you gave 1');
  await page.close();
}

/** A message is drafted with its own part, style and copying, also once the background was stopped; pasted it is the same. */
export async function writeMessage(tend: Running): Promise<void> {
  const page = await openProfile(tend, 'ngozi-eze');
  await press(tend, page, button('write_message'), '.message textarea');
  await page.keyboard.type('Halden wrote about you');
  const frame = await panelFrame(page);
  await until('its style is there', () =>
    frame.$eval('.message textarea', (field) => getComputedStyle(field).minHeight === '96px' || undefined),
  );
  await see(page, '.message', word('draft_kept'));
  await tend.stopBackground();
  await page.keyboard.type('.');
  await until(
    'what is typed has woken the background',
    async () => (await tend.isBackgroundAlive()) || undefined,
  );
  await see(page, '.message', word('draft_kept'));
  await press(tend, page, button('message_copy'));
  await see(page, '.message', word('message_copied'));
  await press(tend, page, '.composer textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await seePanel(page, 'what was copied', ({ draft }) => draft === 'Halden wrote about you.');
  await page.close();
}
