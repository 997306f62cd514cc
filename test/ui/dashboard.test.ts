// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const choice = (name: string) => {
  const label = [...document.querySelectorAll('label')].find(
    (one) => one.querySelector('.strong')?.textContent === name,
  );
  return label?.querySelector('input') as HTMLInputElement;
};

const unchosen = (background: FakeBackground) => {
  background.home = undefined;
};

test('the first run says what is kept and where, and preselects nothing', async () => {
  const page = await openDashboard('', unchosen);
  expect(page.text()).toContain('Nothing leaves the browser');
  expect(page.text()).toContain('User Agreement (8.2)');
  expect(document.querySelectorAll('input[type=radio]')).toHaveLength(3);
  expect(document.querySelectorAll('input:checked')).toHaveLength(0);
});

test('without a choice nothing is chosen', async () => {
  const page = await openDashboard('', unchosen);
  await page.click('Use Tend like this');
  expect(page.text()).toContain('Choose one of the three first.');
  expect(page.background.questions('chooseHome')).toHaveLength(0);
});

test('after choosing it says what now appears, what to reload, and what to do first', async () => {
  const page = await openDashboard('', (background, browser) => {
    unchosen(background);
    browser.tabs = [1, 2].map((id) => ({
      id,
      windowId: 1,
      url: 'https://www.linkedin.com/feed/',
      status: 'complete',
    }));
  });
  choice('Panel in the page').click();
  await settled();
  await page.click('Use Tend like this');
  expect(page.background.questions('chooseHome')).toEqual([{ home: 'page' }]);
  expect(page.text()).toContain('Done: Tend appears in the page.');
  expect(page.text()).toContain('2 open tabs must be reloaded');
  expect(page.text()).toContain('write your first note');
  expect(page.text()).toContain('Alt+Shift+T opens the panel');
  await page.goTo('#today');
  expect(page.heading(), 'from there the rooms are open').toBe('Today');
});

test('later it shows what is chosen, and lets it be changed', async () => {
  const page = await openDashboard('#settings', (background) => {
    background.home = 'page';
  });
  expect(choice('Panel in the page').checked).toBe(true);
  expect(page.button('Change').disabled).toBe(true);
  choice('Both').click();
  await settled();
  await page.click('Change');
  expect(page.background.home).toBe('both');
});

test('a choice that could not be stored is told', async () => {
  const page = await openDashboard('', (background) => {
    unchosen(background);
    background.refuse('chooseHome', 'store-failed');
  });
  choice('Both').click();
  await settled();
  await page.click('Use Tend like this');
  expect(page.text()).toContain('could not be stored');
  expect(choice('Both').checked, 'the mark stays').toBe(true);
});
