// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { somePeople } from './open-people.ts';
import { settled } from './stage.ts';

const figure = (title: string) => document.querySelector(`[aria-label="${title}"]`) as HTMLElement;
const hrefs = (root: ParentNode) => [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));

test('with nobody kept it says what the room is for, and how to begin', async () => {
  const page = await openDashboard('#insights');
  expect(page.heading()).toBe('Insights');
  expect(page.text()).toContain('Nothing to see yet');
  expect(hrefs(document.querySelector('main') as Element)).toEqual(['#import', '#people/add']);
});

test('each picture has a table with the same ways to the people, and only the table is for the keyboard', async () => {
  const page = await openDashboard('#insights', somePeople);
  const states = figure('In touch, slipping, resting');
  expect(states.querySelector('.picture')?.getAttribute('aria-hidden')).toBe('true');
  expect(
    [...states.querySelectorAll('.picture a')].every((one) => one.getAttribute('tabindex') === '-1'),
  ).toBe(true);
  expect(states.querySelector('table')).toBeNull();
  await page.click('Show as table: In touch, slipping, resting');
  const rows = [...states.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toContain('not talked to yet4in the agenda, and no conversation noted');
  expect(hrefs(states.querySelector('table') as Element)).toEqual(
    // Nobody is outside the agenda, so the picture has no way there.
    [...hrefs(states.querySelector('.picture') as Element), '#people/?touch=untracked'],
  );
  await page.goTo('#people/?touch=never');
  await settled();
  expect(page.text()).toContain('In touch: not talked to yet');
  expect(document.querySelectorAll('.rows .who a')).toHaveLength(4);
});

test('a group leads to its people, and to those of them who are in touch', async () => {
  const page = await openDashboard('#insights', somePeople);
  await page.click('Show as table: Groups');
  expect(hrefs(figure('Groups').querySelector('table') as Element)).toEqual([
    '#people/?group=group-0',
    '#people/?group=group-0&touch=inTouch',
    '#people/?group=group-1',
    '#people/?group=group-1&touch=inTouch',
  ]);
});

test('a week leads to whom one last talked to in it', async () => {
  localStorage.setItem('tend-locale', JSON.stringify({ weekStart: 1 }));
  await openDashboard('#insights', somePeople);
  const weeks = figure('The last 52 weeks').querySelectorAll('.columns a');
  expect(weeks).toHaveLength(52);
  expect(weeks[51]?.getAttribute('tabindex')).toBe('-1');
  expect(weeks[51]?.getAttribute('href')).toBe('#people/?spokeSince=2026-11-16&spokeBefore=2026-11-23');
});

test('what could not be counted says so, with a way to try again', async () => {
  const page = await openDashboard('#insights', (background) => {
    somePeople(background);
    background.refuse('readActivity', 'store-unavailable');
  });
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  await page.click('Try again');
  await settled();
  expect(document.querySelector('[role=alert]')).toBeNull();
  expect(figure('Given and asked')).not.toBeNull();
});

test('it is counted when the room is entered, and not at every change meanwhile', async () => {
  const page = await openDashboard('#insights', somePeople);
  page.background.announce();
  await settled();
  expect(page.background.questions('readActivity')).toHaveLength(1);
  await page.goTo('#today');
  await page.goTo('#insights');
  expect(page.background.questions('readActivity')).toHaveLength(2);
});
