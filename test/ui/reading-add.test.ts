// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { type DashboardStage, openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

let page: DashboardStage;

/** Types into the field of that label. */
const fill = async (name: string, text: string) => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  const field = label?.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
};

beforeEach(() => localStorage.clear());

test('an address and a title are enough, and its page is shown', async () => {
  page = await openDashboard('#reading/new');
  await fill('Address', 'https://example.org/tides');
  await fill('Title', 'Tides');
  await page.click('Save');
  await settled();
  expect(page.heading()).toBe('Tides');
});

test('what is no page on the web is refused before it is asked', async () => {
  page = await openDashboard('#reading/new');
  await fill('Address', 'example');
  await page.click('Save');
  expect(page.text()).toContain('Only a page with an address on the web');
  expect(page.background.questions('keepShare')).toEqual([]);
});

test('what could not be kept where the user pressed is there, and said so', async () => {
  const carried = { url: 'chrome://settings', title: 'Set/tings', text: 'a b' };
  page = await openDashboard(`#reading/new?${new URLSearchParams(carried)}`);
  const fields = [...document.querySelectorAll<HTMLInputElement>('form .field')].map(({ value }) => value);
  expect(fields).toEqual(['chrome://settings', 'Set/tings', 'a b']);
  expect(location.hash, 'the browser’s history does not have it').toBe('#reading/new');
  expect(page.text()).toContain('This page is not kept yet.');
  expect(page.text()).toContain('Only a page with an address on the web');
  await fill('Title', 'Tides');
  page.background.announce();
  await settled();
  const titles = [...document.querySelectorAll<HTMLInputElement>('form .field')].map(({ value }) => value);
  expect(titles, 'a change elsewhere leaves it').toContain('Tides');
});
