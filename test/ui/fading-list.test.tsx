// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { FadingList } from '../../src/dashboard/insights/fading-list.tsx';
import { nearDays } from '../../src/domain/near-days.ts';
import { row } from '../dashboard/some-listed.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';

test('whoever fades is one click from their page, and one from a message to them', () => {
  new FakeBrowser(new FakeBackground()).install();
  const root = document.createElement('div');
  const fading = [{ row: row({ last: '2026-01-05' }), ratio: 2.5, since: '2027-01-06' }];
  render(<FadingList fading={fading} all={3} days={nearDays('2026-11-22')} />, root);
  const links = [...root.querySelectorAll('li a')];
  expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['Mara Okafor', '#people/mara'],
    ['Write', '#people/mara/write'],
  ]);
  expect(root.textContent).toContain('All 3 who fade');
  expect(root.querySelector('li')?.textContent).toContain('fading since 6 Jan 2027');
  expect(links[1]?.ariaLabel).toBe('Write: Mara Okafor');
});

test('of a message nobody has replied to it says so, and not that they spoke', () => {
  new FakeBrowser(new FakeBackground()).install();
  const root = document.createElement('div');
  const sent = row({ last: '2026-01-05', lastUnanswered: '2026-01-05', unanswered: 1 });
  const fading = [{ row: sent, ratio: 2.5, since: '2027-01-06' }];
  render(<FadingList fading={fading} all={1} days={nearDays('2026-11-22')} />, root);
  expect(root.querySelector('li')?.textContent).toContain('wrote 5 Jan, no reply yet');
  expect(root.textContent).not.toContain('spoke');
});
