// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { somePeople } from './open-people.ts';
import { settled } from './stage.ts';

test.each([
  ['#people', 'Import connections'],
  ['#goals', 'New goal'],
  ['#reading', 'Add an article'],
  ['#occasions/trips', 'New trip'],
  ['#occasions/events', 'New event'],
  ['#occasions/greetings', 'New greeting'],
  ['#review', 'Start the review'],
])('what is mostly done in %s stands beside its heading, and nowhere else', async (hash, action) => {
  await openDashboard(hash, (background) => {
    somePeople(background);
    background.reviews.next = '2026-11-22';
  });
  await settled();
  const primary = [...document.querySelectorAll('main .btn.primary')];
  expect(primary.map((one) => one.textContent)).toEqual([action]);
  const head = primary[0]?.closest('main header.room-head');
  expect(head?.firstElementChild?.tagName).toBe('H1');
});
