// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPreferences } from '../../src/dashboard/settings/preferences.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { openDashboard } from './open-dashboard.ts';
import { openPopup, three } from './popup-stage.ts';
import { settled } from './stage.ts';

beforeEach(() => localStorage.clear());

const box = () =>
  [...document.querySelectorAll('input')].find((one) => one.closest('label')?.matches('.letters'));

/** Turns them on or off as the settings do. */
async function turn() {
  const page = await openDashboard('#settings');
  box()?.click();
  await settled();
  dispatchEvent(new Event('pagehide')); // nothing is asked by it after another page is open
  return page;
}

const shown = () => [...document.querySelectorAll('[aria-keyshortcuts]')].map((one) => one.ariaKeyShortcuts);

test('letters and signs are shortcuts until they are turned off in the settings, and are so again', async () => {
  await openDashboard('#settings');
  expect(box()?.checked).toBe(true);
  await turn();
  await openDashboard('#settings');
  expect(box()?.checked).toBe(false);
  await turn();
  await openDashboard('#settings');
  expect(box()?.checked).toBe(true);
});

test('turned off, no letter or sign alone does anything in the popup; arrows and Enter do', async () => {
  await turn();
  const popup = await openPopup(three);
  await popup.press('/');
  expect(document.activeElement?.matches('input')).toBe(false);
  await popup.press('ArrowDown');
  await popup.press('ArrowDown');
  expect(document.activeElement?.closest('.item')).not.toBeNull();
  const before = popup.background.asked.length;
  for (const key of ['d', 'k', 's', 'o', 't', 'w', 'z']) await popup.press(key);
  expect(popup.background.asked.slice(before)).toEqual([]);
  expect(document.querySelectorAll('[aria-keyshortcuts]')).toHaveLength(0);
});

test('turned on, they are told of and do what they say', async () => {
  const popup = await openPopup(three);
  expect(shown()).toContain('/');
  await popup.press('ArrowDown');
  await popup.press('ArrowDown');
  await popup.press('d');
  expect(popup.background.asked.map(({ ask }) => ask)).toContain('answerLine');
});

test('turned off, the dashboard takes arrows and no letters, in Today and among the people', async () => {
  await turn();
  const page = await openDashboard('#people', (background) => background.keep('mara', { fullName: 'Mara' }));
  for (const key of ['x', 'e', '?', '/', 'j', 'z']) await page.press(key);
  expect(location.hash).toBe('#people');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.querySelector('.bulk')).toBeNull();
  expect(document.activeElement).not.toBe(document.querySelector('.box input'));
  await page.press('ArrowDown');
  expect(document.activeElement?.closest('.person')).not.toBeNull();
  await page.goTo('#today');
  await page.press('z');
  expect(page.background.questions('undoLast')).toEqual([]);
});

test('turned off, none of them decides in a review, nor is one shown; arrows do', async () => {
  await turn();
  const page = await openDashboard('#review', (background) => {
    background.reviews.next = '2026-11-22';
    for (const fullName of ['Mara', 'Ivo']) {
      background.keep(fullName, { fullName, importance: fullName === 'Mara' ? 3 : 1 });
      background.note(fullName, 'Rows.');
    }
  });
  await page.click('Start the review');
  await settled();
  const name = () => document.querySelector('.review-card h2 a')?.textContent;
  for (const key of ['k', 'l', 'r', 'c', '4', 'p', '1', ' ', '?']) await page.press(key);
  expect(page.background.questions('answerReview')).toEqual([]);
  expect(document.querySelector('dialog')).toBeNull();
  expect(name()).toBe('Mara');
  await page.press('ArrowRight');
  await settled();
  expect(name()).toBe('Ivo');
  expect(shown()).toEqual(['ArrowLeft', 'ArrowRight']);
  const keys = [...document.querySelectorAll('main .key')].map((one) => one.textContent);
  expect(keys).toEqual(['←', '→']);
});

test('leaving Tend forgets that they were turned off', async () => {
  await turn();
  forgetPreferences();
  expect(localStorage).toHaveLength(0);
});

test('from right to left the arrows of the review lead the other way, as they are shown', async () => {
  const page = await openDashboard('#review', (background) => {
    background.reviews.next = '2026-11-22';
    for (const fullName of ['Mara', 'Ivo']) {
      background.keep(fullName, { fullName });
      background.note(fullName, 'Sails.');
    }
  });
  await page.click('Start the review');
  await settled();
  const name = () => document.querySelector('.review-card h2 a')?.textContent;
  const first = name();
  Object.assign(globalThis, { tendWords: wordsOf('ar') });
  try {
    await page.press('ArrowLeft');
    await settled();
    expect(name()).not.toBe(first);
    const keys = [...document.querySelectorAll('main .key')].map((one) => one.textContent);
    expect(keys.filter((key) => key === '→' || key === '←')).toEqual(['→', '←']);
    await page.press('ArrowRight');
    await settled();
    expect(name()).toBe(first);
  } finally {
    Object.assign(globalThis, { tendWords: undefined });
  }
});
