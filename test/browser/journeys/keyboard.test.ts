import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRoom } from '../dashboard-room.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, button, COMPOSER, chooseHome, openProfile, seePanel, setFollowUp, word } from '../steps.ts';
import { tabWalk } from '../tab-walk.ts';
import { until } from '../until.ts';

/** A field of the page itself, in which somebody is typing when the panel is called. */
const SEARCH = '.search';

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  let tend: Running;
  let page: Page;
  beforeAll(async () => {
    tend = await startDemo(family);
    await chooseHome(tend, 'page');
    page = await openProfile(tend, 'mara-okafor');
    await addNote(tend, page, 'Her talk: https://example.org/diaries');
    await setFollowUp(tend, page, 'chip_week', 'ask about the talk');
  });
  afterAll(() => endDemo(tend));

  const hasFocus = async (selector: string) => {
    const frame = await panelFrame(page);
    return frame.evaluate((one) => document.hasFocus() && document.activeElement?.matches(one), selector);
  };
  const seeFocus = (selector: string) =>
    until(`the focus is at ${selector}`, () => hasFocus(selector), { seen: focusedName });
  const focusedName = async () => {
    const frame = await panelFrame(page);
    return frame.evaluate(() => {
      const { activeElement: at } = document;
      return document.hasFocus() ? (at?.ariaLabel ?? at?.textContent ?? '').trim() : '';
    });
  };

  test('the command opens the panel with the cursor in the composer; Escape puts it away and gives the focus back', async () => {
    await tend.press(await panelFrame(page), button('collapse'));
    await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
    await page.click(SEARCH);
    await tend.command('focus-panel');
    await seeFocus(COMPOSER);
    await page.keyboard.type('Typed at once.');
    await seePanel(page, 'what was typed', ({ draft }) => draft === 'Typed at once.');
    await page.keyboard.press('Escape');
    await seePanel(page, 'only its tab', ({ collapsed }) => collapsed);
    const inPage = () => page.evaluate((field) => document.activeElement?.matches(field), SEARCH);
    await until('the page has its focus back', inPage);
    await page.keyboard.type('reading rooms');
    expect(await page.$eval(SEARCH, (field) => (field as HTMLInputElement).value)).toBe('reading rooms');
  });

  test('Control and Enter add the note, and Escape closes only what is open', async () => {
    await tend.command('focus-panel');
    await seeFocus(COMPOSER);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await seePanel(page, 'the note', ({ notes, draft }) => notes[0] === 'Typed at once.' && draft === '');
    await tend.press(await panelFrame(page), button('remind_me'));
    await seeFocus('.reminder button');
    await page.keyboard.press('Escape');
    await seeFocus('header .remind');
    expect(await (await panelFrame(page)).$('.reminder')).toBeNull();
  });

  test('Tab leads through everything, from top to bottom', async () => {
    await page.reload();
    await seePanel(page, 'both notes', ({ notes }) => notes.length === 2);
    const frame = await panelFrame(page);
    await frame.waitForSelector('.timeline .menu'); // the late parts are there
    await frame.focus('[role=separator]');
    const names: string[] = [];
    for (let name = await focusedName(); name !== '' && names.length < 30; name = await focusedName()) {
      names.push(name);
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual([
      word('resize'),
      word('collapse'),
      word('panel_how_often'),
      word('panel_talked'),
      word('remind_me'),
      word('write_message'),
      word('more'),
      word('write_note_about').replace('$name$', 'Mara'),
      word('add_note'),
      word('done'),
      word('snooze'),
      word('more_about_day'),
      'Halden Labs',
      'Lisbon, Portugal',
      word('panel_add_fact'),
      `${word('panel_standing')}: ${word('panel_phase_maintain')}, ${word('panel_importance')}: 1`,
      word('favour_add_one'),
      `${word('panel_filter')}: ${word('panel_all')}`,
      word('more_about_note'),
      'https://example.org/diaries',
      word('more_about_note'),
    ]);
  });

  test('the popup and a room of the dashboard are gone through by Tab alone', async () => {
    const popup = await tend.openExtensionPage('src/popup/index.html');
    await popup.waitForSelector('.item');
    const settings = await openRoom(tend, 'settings');
    await settings.waitForSelector('.letters');
    const found = { popup: await tabWalk(popup), settings: await tabWalk(settings) };
    expect(found).toEqual({ popup: [], settings: [] });
  });
});
