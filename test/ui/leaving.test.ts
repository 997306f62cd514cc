// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { screenOf, settled } from './stage.ts';

function much({ copies }: FakeBackground): void {
  const backup = { at: '2026-11-20T12:00:00.000Z', to: 'folder' as const, name: 'tend-20.zip', rows: 9 };
  copies.store = { ...copies.store, tally: { contacts: 3, notes: 1_234 }, backup };
}

/** What stands in the second step. */
const step = () => screenOf(document.querySelector('.confirm') as HTMLElement);

async function typeWord(word: string): Promise<void> {
  const field = document.querySelector('.confirm input') as HTMLInputElement;
  field.value = word;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
}

test('it says what removing Tend does, and leads to the backup', async () => {
  const page = await openDashboard('#settings');
  expect(page.text()).toContain('Only a backup file outlives it.');
  expect(page.link('Make a backup').hash).toBe('#backup');
});

test('everything is deleted only after the word was typed, and the counts are said before', async () => {
  const page = await openDashboard('#settings', much);
  await page.click('Delete everything…');
  expect(step().text()).toContain('People3Notes1,234');
  expect(step().button('Delete everything').disabled).toBe(true);
  await typeWord(' Delete ');
  await step().click('Delete everything');
  expect(page.background.questions('deleteEverything')).toHaveLength(1);
  expect(page.heading()).toBe('Everything is deleted');
  expect(document.activeElement?.textContent, 'a screen reader begins there').toBe('Everything is deleted');
  expect(page.text()).toContain('People3Notes1,234');
  expect(page.text()).toContain('tend-20.zip in your backup folder');
  expect(document.querySelector('nav a')).toBeNull();
  await page.click('Start again');
  expect(page.heading()).toBe('Welcome to Tend');
});

test('it can be given up at any time, and the word is typed anew the next time', async () => {
  const page = await openDashboard('#settings', much);
  await page.click('Delete everything…');
  await typeWord('delete');
  await step().click('Cancel');
  expect(document.activeElement).toBe(page.button('Delete everything…'));
  await page.click('Delete everything…');
  expect(step().button('Delete everything').disabled).toBe(true);
  await page.press('Enter');
  expect(page.background.questions('deleteEverything')).toEqual([]);
});

test('where it fails it says so, and nothing else happens', async () => {
  const page = await openDashboard('#settings', (background) => {
    much(background);
    background.refuse('deleteEverything', 'store-failed');
  });
  await page.click('Delete everything…');
  await typeWord('delete');
  await step().click('Delete everything');
  expect(step().text()).toContain('could not be stored');
  expect(page.heading()).toBe('Settings');
});
