// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { openDashboard } from './open-dashboard.ts';

const openSettings = (prepare: (browser: FakeBrowser, background: FakeBackground) => void = () => {}) =>
  openDashboard('#settings', (background, browser) => prepare(browser, background));

test('further networks are off, and are not spoken of before the first choice', async () => {
  const settings = await openSettings();
  expect(settings.text()).toContain('Other networks');
  expect(settings.find('Turn XING on')).toBeDefined();
  expect(settings.find('Turn Wellfound on')).toBeDefined();
  const first = await openSettings((_, background) => {
    background.home = undefined;
  });
  expect(first.text()).not.toContain('Other networks');
});

test('a network is turned on with the browser’s own permission, and off again', async () => {
  const settings = await openSettings();
  await settings.click('Turn XING on');
  expect([...settings.browser.allowed]).toEqual(['https://*.xing.com/*']);
  expect(settings.text()).toContain('XING is on. Tabs that are open there must be reloaded once.');
  await settings.click('Turn XING off');
  expect([...settings.browser.allowed]).toEqual([]);
  expect(settings.text()).toContain('XING is off. What you noted stays');
});

test('where the user says no to the browser, it stays off and says what to do', async () => {
  const settings = await openSettings((browser) => {
    browser.allows = false;
  });
  await settings.click('Turn Wellfound on');
  expect(settings.text()).toContain('Wellfound stays as it was');
  expect(settings.find('Turn Wellfound on')).toBeDefined();
});
