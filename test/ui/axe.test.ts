// @vitest-environment jsdom
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { glimpseOf } from './fake-home.ts';
import { openDashboard } from './open-dashboard.ts';
import { MARA, openPanel, type Stage } from './stage.ts';

/** What axe finds in the page as it stands. Colours need a real browser: the journeys look at those. */
async function violations(): Promise<string[]> {
  document.title = 'Tend';
  document.documentElement.lang = 'en';
  const options = { resultTypes: ['violations' as const], rules: { 'color-contrast': { enabled: false } } };
  const { violations: found } = await axe.run(document, options);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const kept = () =>
  openPanel((background) => {
    background.keep('mara-okafor', MARA);
    background.note('mara-okafor', 'See https://example.org', { pinned: true });
    background.followUp('mara-okafor', '2026-11-04', 'ask about the study');
  });

const STATES: Record<string, () => Promise<Stage>> = {
  'nobody known yet': () =>
    openPanel((background) => background.hold('openPanel'), { page: { unread: 'loading' } }),
  'somebody kept': kept,
  'somebody not recognised': () => openPanel(undefined, { page: { unread: 'mismatch' } }),
  'the own profile': () =>
    openPanel(undefined, { page: glimpseOf('mara-okafor', { ...MARA, isSelf: 'true' }) }),
  'a doubt': () =>
    openPanel((background) => {
      background.keep('mara-okafor', MARA);
      background.doubt = { why: 'name', kept: 'Mara Okafor', seen: 'M. Okafor-Lind' };
    }),
  'a store that cannot be opened': () =>
    openPanel((background) => background.refuse('openPanel', 'store-unavailable')),
};

const DOINGS: Record<string, string[]> = {
  'a menu open': ['More'],
  'the reminder form open': ['Remind me', 'Tomorrow'],
  'a note being edited': ['More about this note', 'Edit'],
  'something just done': ['Done'],
  'give and ask being told': ['Add what was given or asked'],
  'the panel collapsed': ['Collapse'],
};

test.each(Object.keys(STATES))('axe finds nothing with %s', async (state) => {
  await STATES[state]?.();
  expect(await violations()).toEqual([]);
});

test.each(Object.keys(DOINGS))('axe finds nothing with %s', async (doing) => {
  const panel = await kept();
  for (const name of DOINGS[doing] ?? []) await panel.click(name);
  expect(await violations()).toEqual([]);
});

/** Rooms of the dashboard as they are with something in them, and what is pressed there. */
const ROOMS: Record<string, string[]> = {
  '#history': ['Changed a note'],
  '#trash': ['Empty trash'],
  '#settings': ['Delete everything…'],
  '#recovery': [],
};

test.each(Object.keys(ROOMS))('axe finds nothing in the dashboard at %s', async (hash) => {
  const page = await openDashboard(hash, ({ copies }) => {
    copies.act('editNote', '2026-11-22T10:00:00.000Z', {}, [{ before: { text: 'a' }, after: { text: 'b' } }]);
    copies.act('addNote', '2026-11-21T10:00:00.000Z', { undone: true });
    copies.bin('contacts', 'Mara Okafor', '', { notes: 2 });
    copies.bin('notes', 'Jun Li', 'Met at the conference.');
    copies.store.tally = { notes: 20 };
  });
  for (const name of ROOMS[hash] ?? []) await page.click(name);
  expect(await violations()).toEqual([]);
});

test('axe finds nothing while the dashboard is in recovery', async () => {
  const page = await openDashboard('', ({ copies }) => {
    copies.store.recovery = { why: 'behind', expected: { notes: 9 }, found: { notes: 1 } };
    copies.store.snapshots = [{ name: 'a', at: '2026-11-22T08:30:00.000Z', reason: 'auto', bytes: 9 }];
  });
  await page.click('Go on with what is there…');
  expect(await violations()).toEqual([]);
});
