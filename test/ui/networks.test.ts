// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { screenOf, settled } from './stage.ts';

async function openSettings(prepare: (browser: FakeBrowser, background: FakeBackground) => void = () => {}) {
  const background = new FakeBackground();
  const browser = new FakeBrowser(background).install();
  prepare(browser, background);
  document.body.replaceWith(document.createElement('body'));
  vi.resetModules();
  await import('../../src/dashboard/main.tsx');
  await settled();
  return { ...screenOf(document.body), browser };
}

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
