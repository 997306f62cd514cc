import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPanelFrame, panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, addressOf, chooseHome, menuItem, openProfile } from '../steps.ts';
import { until } from '../until.ts';

const NGOZI = 'ngozi-eze';

let tend: Running;
beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
});
afterAll(() => endDemo(tend));

test('a note drawn at the first paint stays where it is when the timeline comes', async () => {
  const page = await openProfile(tend, NGOZI);
  await addNote(tend, page, 'Her boat is blue.');
  const frame = await panelFrame(page);
  for (const one of ['.adds .menu button', menuItem('panel_group'), '.fact-form input'])
    await tend.press(frame, one);
  await page.keyboard.type('Sailors');
  await tend.press(frame, '.fact-form button[type=submit]');
  await frame.waitForSelector('.chips');
  await page.goto('about:blank'); // nothing of the panel before is looked at
  const loading = page.goto(addressOf(NGOZI));
  const tops: number[] = [];
  const look = async () => {
    const found = await findPanelFrame(page);
    const seen = await found?.evaluate(() => {
      const note = document.querySelector('[data-note]')?.getBoundingClientRect().top;
      return { note, late: document.querySelector('.timeline .menu') !== null };
    });
    if (seen?.note !== undefined) tops.push(Math.round(seen.note));
    return seen?.late || undefined;
  };
  await until('the timeline is there', () => look().catch(() => undefined), { seen: () => tops });
  await loading;
  expect([...new Set(tops)], 'where it stood').toHaveLength(1);
});
