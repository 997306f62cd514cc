import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRoom } from '../dashboard-room.ts';
import { panelFrame } from '../panel-frame.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, chooseHome, openProfile, setFollowUp } from '../steps.ts';
import { until } from '../until.ts';

/** What a window of 1280 × 600 has at twice the size. */
const LOW = { width: 640, height: 300 };

/** What is said of the keyboard's place where it is in sight and the page has not moved; how long scrolling there may take. */
const SEEN = ': seen, 0';
const SCROLLING = 3000;

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  let tend: Running;
  let page: Page;
  let settings: Page;
  beforeAll(async () => {
    tend = await startDemo(family);
    await chooseHome(tend, 'page');
    settings = await openRoom(tend, 'settings');
    page = await openProfile(tend, 'mara-okafor');
    await addNote(tend, page, 'Prefers voice calls before 10:00.');
    await setFollowUp(tend, page, 'chip_week', 'ask about the talk');
    await page.setViewport(LOW);
  });
  afterAll(() => endDemo(tend));

  async function speak(language: 'en' | 'ar'): Promise<Frame> {
    await settings.evaluate(
      (input) => chrome.runtime.sendMessage({ ask: 'setLocale', input }) as Promise<unknown>,
      { language },
    );
    const frame = await panelFrame(page);
    await frame.waitForSelector(`.panel[lang=${language}] .timeline .menu`);
    return frame;
  }

  test.each(['en', 'ar'] as const)(
    'all of the panel is reached and nothing covers it, in %s',
    async (language) => {
      const frame = await speak(language);
      await page.bringToFront();
      await tend.press(frame, 'header h1'); // the keyboard is in the panel
      const ends = await frame.$eval('.panel', (panel) => {
        panel.scrollTop = 1e6;
        const { bottom = 0 } = document.querySelector('.timeline')?.getBoundingClientRect() ?? {};
        return { isLast: bottom > 0 && bottom <= innerHeight, moved: panel.scrollTop > 0, page: scrollY };
      });
      expect(ends).toEqual({ isLast: true, moved: true, page: 0 });
      await picture(page, `low-window-end-${language}-${family}`);
      const focused = () =>
        frame.evaluate(() => {
          const at = document.activeElement;
          // At the last one it stays: further on the browser's own buttons would have the keyboard.
          if (!at || at === [...document.querySelectorAll('button')].at(-1)) return '';
          const { left, width, top, bottom } = at.getBoundingClientRect();
          const over = document.elementFromPoint(
            left + width / 2,
            top + Math.min(bottom - top, innerHeight) / 2,
          );
          const isSeen = top >= -1 && top < innerHeight && (at.contains(over) || over?.contains(at));
          const scrolled = document.querySelector('.panel')?.scrollTop;
          const place = `from ${top} to ${bottom} of ${innerHeight}, scrolled ${scrolled}, over it ${over?.outerHTML.slice(0, 80)}`;
          return `${at.ariaLabel ?? at.textContent}: ${isSeen ? 'seen' : place}, ${scrollY}`;
        });
      // The browser scrolls to it a moment after it has the keyboard.
      const settled = async () => {
        const end = performance.now() + SCROLLING;
        let at = await focused();
        while (at !== '' && !at.endsWith(SEEN) && performance.now() < end) at = await focused();
        return at;
      };
      await frame.$eval('.panel', (panel) => panel.scrollTo(0, 0));
      await frame.focus('header .primary');
      const found: string[] = [];
      for (let at = await settled(); at !== '' && found.length < 30; at = await settled()) {
        found.push(at);
        await page.keyboard.press('Tab');
      }
      expect(found.length).toBeGreaterThan(8);
      expect(found.filter((one) => !one.endsWith(SEEN))).toEqual([]);
    },
  );

  test('an empty field begins where the view does, and what stands below a day at the same side', async () => {
    const frame = await speak('ar');
    await tend.press(frame, 'header .remind');
    await until('the fields of a reminder', () => frame.$('.reminder .whole').then(Boolean));
    await picture(page, `low-window-reminder-${family}`);
    const directions = await frame.$$eval('input:not([type=date]), textarea', (fields) =>
      fields.map((field) => getComputedStyle(field).direction),
    );
    expect(directions.length).toBeGreaterThan(2);
    expect(new Set(directions)).toEqual(new Set(['rtl']));
    const summary = await frame.$eval('.follow-ups .text', (text) => {
      const words = document.createRange();
      words.selectNodeContents(text);
      return text.getBoundingClientRect().right - words.getBoundingClientRect().right;
    });
    expect(summary).toBeLessThan(2);
  });
});
