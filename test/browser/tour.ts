import type { Page } from 'puppeteer-core';
import { people } from '../pages/people.ts';
import type { Family } from './choose-browser.ts';
import { panelFrame } from './panel-frame.ts';
import { picture } from './pictures.ts';
import type { Running } from './running.ts';
import { closeDemo, startDemo } from './start-demo.ts';
import {
  addNote,
  button,
  chooseHome,
  type DayChoice,
  openProfile,
  seeBadge,
  seePanel,
  seePopup,
  seeSidePanel,
  seeText,
  setFollowUp,
  walkTo,
  word,
} from './steps.ts';

/** A day and an hour lie between these two: to go from one to the other is to wait until tomorrow. */
const TODAY = 'Pacific/Pago_Pago';
const TOMORROW = 'Pacific/Kiritimati';

/** What is done with three people who know one another. */
const VISITS: {
  person: (typeof people)[number] | undefined;
  note: string;
  day: DayChoice;
  reason: string;
}[] = [
  {
    person: people[0],
    note: 'Prefers voice calls before ten.',
    day: 'chip_tomorrow',
    reason: 'send the portfolio notes',
  },
  {
    person: people[1],
    note: 'Rebuilds wooden ferries.',
    day: { words: 'in 3 weeks' },
    reason: 'ask about the shipyard',
  },
  {
    person: people[2],
    note: 'Lights a new play in spring.',
    day: 'chip_tomorrow',
    reason: 'congratulate on the premiere',
  },
];

/**
 * Shows Tend around where nobody can look: does what a person would do in the first two days, and says in words what
 * it did and saw. Throws at the first thing that was not seen to work.
 */
export async function takeTour(family: Family): Promise<void> {
  let tend = await startDemo(family, { zone: TODAY });
  try {
    tell(`${await tend.browser.version()} with Tend, on the demo network, where everybody is invented.`);
    await firstDay(tend);
    tend = await tend.restart({ zone: TOMORROW });
    tell(`\nThe browser was closed and started again where it is already a day later (${TOMORROW}).`);
    await nextDay(tend);
    const strangers = tend.network.unexpected();
    if (strangers.length > 0)
      throw new Error(`Something else was asked of the network: ${JSON.stringify(strangers)}`);
    tell(`\nNothing but the demo’s own pages was asked of the network. Pictures: .tend/tour`);
  } catch (error) {
    for (const [index, page] of (await tend.browser.pages().catch(() => [])).entries()) {
      await picture(page, `failed-${index}`, 'tour').catch(() => undefined);
    }
    throw error;
  } finally {
    await closeDemo(tend);
  }
}

async function firstDay(tend: Running): Promise<void> {
  const welcome = await tend.welcome();
  await seeText(welcome, word('where_tend_appears'));
  await show(welcome, 'first-run');
  await chooseHome(tend, 'both');
  tell(`First run: chose “${word('choice_both')}”.`);
  let page: Page | undefined;
  for (const { person, note, day, reason } of VISITS) {
    if (!person) throw new Error('The demo network has too few people.');
    if (page) await walkTo(page, person.vanity);
    else page = await openProfile(tend, person.vanity);
    await addNote(tend, page, note);
    await tend.stopBackground(); // as the browser does whenever it likes
    const panel = await setFollowUp(tend, page, day, reason);
    await show(page, person.vanity);
    tell(`${person.name}: the panel shows the note “${panel.notes[0]}” and “${panel.next}”.`);
  }
  await tellBadge(tend, '');
}

async function nextDay(tend: Running): Promise<void> {
  await tellBadge(tend, '2');
  const [first, second, third] = VISITS.map(({ person }) => person?.name ?? '');
  const page = await openProfile(tend, people[0]?.vanity ?? '');
  const panel = await seePanel(page, 'the note of the day before', ({ notes }) => notes.length === 1);
  tell(`${panel.title}: the panel still shows “${panel.notes[0]}”, and “${panel.next}”.`);
  const frame = await panelFrame(page);
  await tend.press(frame, button('panel_talked'));
  await seeText(frame, word('panel_talk_logged'));
  await show(page, 'talked');
  tell(`Pressed “${word('panel_talked')}”: the panel says “${word('panel_talk_logged')}”.`);
  const popup = await tend.openPopup();
  const both = await seePopup(popup, `${first} and ${third}, and not ${second}`, ({ lines }) => {
    const due = lines.filter((line) => [first, third].some((name) => line.startsWith(`${name}:`)));
    return due.length === 2 && lines.length === 2;
  });
  await show(popup, 'popup');
  tell(`The popup says: ${both.groups.join(', ')}`);
  for (const line of both.lines) tell(`  ${line}`);
  await tend.press(popup.mainFrame(), `.line ::-p-aria([name="${word('done')}"][role="button"])`);
  const rest = await seePopup(popup, 'one line less', ({ lines }) => lines.length === 1);
  tell(`Pressed “${word('done')}” for the first; left is ${rest.lines.join()}`);
  await tellBadge(tend, '1');
  const side = await sidePanelAt(tend, page);
  if (tend.family === 'chromium') await show(side, 'side-panel'); // elsewhere it is a tab, and hides the page it is about
}

/** The browser's own side panel beside a profile. */
async function sidePanelAt(tend: Running, page: Page): Promise<Page> {
  const side = await tend.openSidePanel();
  await page.bringToFront();
  const name = people[0]?.name ?? '';
  const { notes } = await seeSidePanel(side, name, (panel) => panel.title === name && panel.notes.length > 0);
  tell(`The browser’s side panel shows ${name} too, with the note “${notes[0]}”.`);
  return side;
}

async function tellBadge(tend: Running, text: string): Promise<void> {
  await seeBadge(tend, text);
  tell(text === '' ? 'The badge is empty: nobody is due.' : `The badge shows “${text}”.`);
}

async function show(page: Page, name: string): Promise<void> {
  await picture(page, name, 'tour');
}

function tell(sentence: string): void {
  console.log(sentence);
}
