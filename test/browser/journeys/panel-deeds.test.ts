import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  button,
  chooseHome,
  menuItem,
  openProfile,
  type PanelText,
  seePanel,
  setFollowUp,
  typeNote,
  word,
} from '../steps.ts';

let tend: Running;
let page: Page;
beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
});
afterEach(() => page.close());
afterAll(() => endDemo(tend));

async function press(...selectors: string[]): Promise<void> {
  for (const selector of selectors) await tend.press(await panelFrame(page), selector);
}

/** Takes back what was just done, and sees that everything is as it was. */
async function undo(before: PanelText): Promise<void> {
  await press(button('undo'));
  const { notes, followUps } = before;
  await seePanel(page, `again ${JSON.stringify({ notes, followUps })}`, (panel) => isAlike(panel, before));
}

function isAlike(panel: PanelText, other: PanelText): boolean {
  const told = ({ notes, followUps, next }: PanelText) => JSON.stringify([notes, followUps, next]);
  return told(panel) === told(other);
}

test('a note is edited, pinned and deleted, and each can be undone', async () => {
  page = await openProfile(tend, 'mara-okafor');
  await addNote(tend, page, 'The older one.');
  const before = await addNote(tend, page, 'The newer one.');
  expect(before.notes).toEqual(['The newer one.', 'The older one.']);
  const menuOf = (position: 'first' | 'last') =>
    `.timeline li:${position}-child ${button('more_about_note')}`;

  await press(menuOf('first'), menuItem('edit'), '.timeline textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(' Edited.');
  await press(`.timeline ${button('save')}`);
  await seePanel(page, 'the edited note', ({ notes }) => notes[0] === 'The newer one. Edited.');
  await undo(before);

  await press(menuOf('last'), menuItem('pin'));
  await seePanel(page, 'the pinned note on top', ({ notes }) => notes[0] === 'The older one.');
  await undo(before);

  await press(menuOf('first'), menuItem('delete'));
  await seePanel(page, 'the other note alone', ({ notes }) => notes.join() === 'The older one.');
  await undo(before);
});

test('the menu takes back what was done last about this person, one after the other, and nobody else’s', async () => {
  const other = await openProfile(tend, 'ngozi-eze');
  page = await openProfile(tend, 'tomas-brekke-4b81c7');
  await addNote(tend, page, 'The first.');
  await addNote(tend, page, 'The second.');
  await addNote(tend, other, 'Somebody else’s, and later.');
  await page.bringToFront();
  const seeNotes = (...notes: string[]) =>
    seePanel(page, `the notes ${notes}`, (panel) => panel.notes.join() === notes.join());
  const told = word('undone_was').replace('$deed$', word('op_add_note'));
  const undoLast = async (...left: string[]) => {
    await press(button('more'), menuItem('undo_last'));
    await seePanel(page, told, ({ toast }) => toast.startsWith(told));
    await seeNotes(...left);
  };
  await undoLast('The first.');
  await press(button('redo'));
  await seeNotes('The second.', 'The first.');
  await undoLast('The first.');
  await undoLast();
  await press(button('more'), menuItem('undo_last'));
  await seePanel(page, 'that nothing is left', ({ toast }) => toast.startsWith(word('nothing_to_undo')));
  await seePanel(other, 'the note of somebody else', ({ notes }) => notes.length === 1);
  await other.close();
});

test('a day is changed, skipped, snoozed, done and removed, and each can be undone', async () => {
  page = await openProfile(tend, 'noa-barkai-59');
  await setFollowUp(tend, page, 'chip_month', 'ask about the harbour');
  const before = await setFollowUp(tend, page, 'chip_tomorrow', 'thank for the introduction');
  expect(before.followUps).toHaveLength(2);
  expect(before.next).toBe('Due tomorrow · thank for the introduction');
  const more = `.follow-ups li:first-child ${button('more_about_day')}`;
  const seeNext = (next: string | RegExp) =>
    seePanel(page, `next ${next}`, (panel) => panel.next.search(next) === 0);

  await press(more, menuItem('change'), button('chip_week'), '.reminder button[type=submit]');
  await seeNext(/^Due (?!tomorrow).* · thank for the introduction$/);
  await undo(before);
  for (const deed of ['skip', 'remove'] as const) {
    await press(more, menuItem(deed));
    await seeNext(/.* · ask about the harbour$/);
    await undo(before);
  }
  await press(`.follow-ups li:first-child ${button('done')}`);
  await seeNext(/.* · ask about the harbour$/);
  await undo(before);
  await press(`.follow-ups li:first-child ${button('snooze')}`, menuItem('snooze_three_days'));
  await seeNext(/^Due (?!tomorrow).* · thank for the introduction$/);
  await undo(before);
});

test('an address in a note is a link that opens beside the profile', async () => {
  page = await openProfile(tend, 'ngozi-eze');
  const feed = 'https://www.linkedin.com/feed/';
  await addNote(tend, page, `Her boat is on ${feed}.`);
  const opened = tend.browser.waitForTarget((target) => target.url() === feed);
  await press('.timeline a');
  const beside = await (await opened).page();
  expect(await beside?.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  await beside?.close();
});

test('two tabs of one person keep each other up to date, and leave each other’s draft alone', async () => {
  const other = await openProfile(tend, 'oksana-levchuk');
  await typeNote(tend, other, 'begun in one');
  page = await openProfile(tend, 'oksana-levchuk');
  await addNote(tend, page, 'Illustrates her own books.');
  await typeNote(tend, page, 'begun in the other');
  await seePanel(other, 'the note of the other tab', ({ notes }) => notes.length === 1);
  await setFollowUp(tend, page, 'chip_tomorrow', 'send the proofs');
  await seePanel(other, 'the day of the other tab', ({ next }) => next === 'Due tomorrow · send the proofs');
  for (const [tab, text] of [
    [other, 'begun in one'],
    [page, 'begun in the other'],
  ] as const) {
    await tab.bringToFront();
    await seePanel(tab, 'that its draft is kept', ({ status }) => status === word('draft_kept'));
    await tab.reload();
    await seePanel(tab, 'its own draft', ({ draft }) => draft === text);
  }
  await other.close();
});

test('the menu about a person stays at the end of the first row, however little room the buttons before it have', async () => {
  page = await openProfile(tend, 'ngozi-eze');
  await addNote(tend, page, 'Kept.');
  const frame = await panelFrame(page);
  await frame.waitForSelector('.draft');
  const places = () =>
    frame.$$eval('header .row .row > button, header .row .row + .menu', (all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, left, right }) => ({ top, left, right })),
    );
  const within = async () => (await frame.$eval('header', (one) => one.getBoundingClientRect().right)) - 16;
  const rows = (all: { top: number }[]) => new Set(all.slice(0, -1).map(({ top }) => top)).size;
  const before = await places();
  expect(rows(before), 'in English there is one row').toBe(1);
  await frame.$eval('header .row .row', (one: Element) => {
    (one as HTMLElement).style.paddingInlineEnd = '20px';
  });
  const after = await places();
  expect(rows(after), 'they have broken').toBe(2);
  const [first] = after;
  const below = after.find(({ top }) => top > (first?.top ?? 0) + 4);
  expect(below?.left, 'the second row begins where the first does').toBe(first?.left);
  for (const all of [before, after]) {
    expect(all.at(-1)?.right).toBe(await within());
    expect(Math.abs((all.at(-1)?.top ?? 0) - (all[0]?.top ?? 0))).toBeLessThan(4);
  }
});
