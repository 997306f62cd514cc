import { afterEach, expect, test } from 'vitest';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  addressOf,
  button,
  chooseHome,
  openProfile,
  seeBadge,
  seeInFront,
  seePanel,
  seePopup,
  seeText,
  setFollowUp,
  walkTo,
} from '../steps.ts';

/** 25 hours lie between these two, so that to start again in the second is to wait until tomorrow. */
const TODAY = 'Pacific/Pago_Pago';
const TOMORROW = 'Pacific/Kiritimati';

/** From 10 to 11 UTC, two midnights lie between them: what was due tomorrow is overdue by then. */
const DUE = /^(Today|Overdue) · 1$/;

const NOTE = 'Prefers voice calls before ten.';
const REASON = 'send the portfolio notes';

let tend: Running | undefined;
afterEach(() => endDemo(tend));

test.each(['chromium', 'firefox'] as const)(
  'what is noted beside a profile comes up on the day, whatever ends meanwhile: %s',
  async (family) => {
    tend = await startDemo(family, { zone: TODAY });
    await firstDay(tend);
    tend.kill();
    tend = await tend.restart({ zone: TOMORROW });
    await nextDay(tend);
    expect(tend.network.unexpected()).toEqual([]);
  },
);

async function firstDay(tend: Running): Promise<void> {
  await chooseHome(tend, 'page');
  const page = await openProfile(tend, 'mara-okafor');
  await addNote(tend, page, NOTE);
  await tend.stopBackground();
  await setFollowUp(tend, page, 'chip_tomorrow', REASON);
  await walkTo(page, 'tomas-brekke-4b81c7');
  await tend.stopBackground();
  const { next } = await setFollowUp(tend, page, { words: 'in 3 weeks' }, 'ask about the shipyard');
  expect(next).toMatch(/^Due \d+ \w+|^Due \w+ \d+/);
  await seeBadge(tend, '');
}

async function nextDay(tend: Running): Promise<void> {
  await seeBadge(tend, '1');
  const page = await openProfile(tend, 'mara-okafor');
  const panel = await seePanel(page, 'what was kept', ({ notes }) => notes.length > 0);
  expect(panel.notes).toEqual([NOTE]);
  expect(panel.next).toMatch(new RegExp(`^(Due today|Overdue since yesterday) · ${REASON}$`));

  await tend.open('https://www.linkedin.com/feed/');
  const popup = await tend.openPopup();
  const { groups, lines } = await seePopup(popup, 'Mara', (text) => text.lines.length === 1);
  expect(groups).toEqual([expect.stringMatching(DUE)]);
  expect(lines).toEqual([`Mara Okafor: ${REASON}\u00a0· “${NOTE}”`]);

  const frame = popup.mainFrame();
  await frame.hover('.line .open'); // where there is a mouse, Done is shown to it
  await tend.press(frame, `.line ${button('done')}`);
  await seePopup(popup, 'nobody', (text) => text.lines.length === 0);
  await seeBadge(tend, '');
  await tend.press(frame, button('undo'));
  await seePopup(popup, 'Mara again', (text) => text.lines.length === 1);
  await seeBadge(tend, '1');

  await tend.press(frame, '.line .open');
  await seeText(popup, NOTE);
  await tend.press(frame, `.unfolded ${button('open_profile')}`);
  await seeInFront(page);
  const tabs = await tend.browser.pages();
  expect(tabs.filter((tab) => tab.url() === addressOf('mara-okafor'))).toHaveLength(1);
}
