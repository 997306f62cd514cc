// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';

function three({ copies }: FakeBackground): void {
  copies.bin('contacts', 'ليلى حداد', '', { notes: 12, followUps: 1 });
  copies.bin('notes', 'Mara Okafor', 'Prefers voice calls.');
  copies.bin('followUps', 'Jun Li');
  const at = '2026-11-20T12:00:00.000Z';
  copies.outside = [
    { at, to: 'download', name: 'tend-20.zip', rows: 9 },
    { at, to: 'folder', name: 'My/Copies/tend-20.json.gz', rows: 9 },
    { at, to: 'file', name: 'old.json', rows: 9 },
  ];
}

beforeEach(() => localStorage.clear());

const names = () => [...document.querySelectorAll('.what')].map(({ textContent }) => textContent);

test('an empty trash says what comes here', async () => {
  const page = await openDashboard('#trash');
  expect(page.text()).toContain('The trash is empty');
  expect(page.find('Empty trash')).toBeUndefined();
});

test('things say what they were, whose, and when they were deleted', async () => {
  const page = await openDashboard('#trash', three);
  expect(page.text()).toContain('3 things in the trash');
  expect(names()).toEqual(['ليلى حداد', 'Prefers voice calls.', 'Reminder']);
  const [person, note] = [...document.querySelectorAll('.about')].map(({ textContent }) => textContent);
  expect(person).toBe('Person12 notes1 reminderdeleted 20 Nov');
  expect(note).toBe('NoteMara Okafordeleted 20 Nov');
});

test('a thing is restored, and it can be undone', async () => {
  const page = await openDashboard('#trash', three);
  await page.click('Restore Prefers voice calls.');
  expect(names()).toEqual(['ليلى حداد', 'Reminder']);
  expect(document.querySelector('.toast')?.textContent).toBe('RestoredUndo');
});

test('whoever is kept anew by now gets what was theirs, and it says so', async () => {
  const page = await openDashboard('#trash', ({ copies }) => {
    copies.bin('contacts', 'Mara Okafor');
    copies.restoredTo = 'Mara Okafor';
  });
  await page.click('Restore Mara Okafor');
  expect(document.querySelector('.toast')?.textContent).toBe(
    'Brought back, to Mara Okafor who is kept alreadyUndo',
  );
});

test('a person is erased for good only after a second step', async () => {
  const page = await openDashboard('#trash', three);
  await page.click('Erase for good: ليلى حداد');
  expect(page.text()).toContain('cannot be undone');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('ليلى حداد');
  await page.press('Escape');
  expect(page.background.questions('erasePerson')).toEqual([]);
  expect(document.activeElement, 'back where it came from').toBe(page.button('Erase for good: ليلى حداد'));
  await page.click('Erase for good: ليلى حداد');
  await page.click('Erase for good');
  expect(page.background.questions('erasePerson')).toHaveLength(1);
  expect(names()).toEqual(['Prefers voice calls.', 'Reminder']);
});

test('emptying says what that means, and afterwards what went and which copies remain outside', async () => {
  const page = await openDashboard('#trash', three);
  await page.click('Empty trash');
  expect(page.text()).toContain('Erase 3 things for good?');
  expect(page.text()).toContain('from the history and the snapshots in this browser');
  await page.click('Erase for good');
  expect(names()).toEqual([]);
  expect(page.text()).toContain('The trash is empty');
  const report = document.querySelector('[role=status] .done')?.textContent;
  expect(report).toContain('People1Notes1Reminders1');
  expect(report).toContain('tend-20.zip among your downloads');
  expect(report?.replace(/[\u2068\u2069]/g, '')).toContain(
    'tend-20.json.gz in your backup folder “My/Copies”',
  );
  expect(report).toContain('old.json a file you brought in here');
});

test('which copies remain is told until it is put away, also after the page was left', async () => {
  const told = () => document.querySelector('.done')?.textContent;
  const page = await openDashboard('#trash', three);
  await page.click('Empty trash');
  await page.click('Erase for good');
  await page.goTo('#history');
  await page.goTo('#trash');
  expect(told()).toContain('tend-20.zip');
  const again = await openDashboard('#trash');
  expect(told()).toContain('tend-20.zip');
  await again.click('Close');
  expect(told()).toBeUndefined();
  await openDashboard('#trash');
  expect(told()).toBeUndefined();
});

test('an erasing that fails says so, and trying again is the same request', async () => {
  const page = await openDashboard('#trash', (background) => {
    three(background);
    background.refuse('emptyTrash', 'store-failed');
  });
  await page.click('Empty trash');
  await page.click('Erase for good');
  expect(document.querySelector('.confirm')?.textContent).toContain('could not be stored');
  await page.click('Erase for good');
  const [first, second] = page.background.questions('emptyTrash');
  expect(first?.requestId).toBe(second?.requestId);
  expect(names()).toEqual([]);
});

test('more is shown when it is asked for', async () => {
  const page = await openDashboard('#trash', ({ copies }) => {
    for (let count = 0; count < 70; count++) copies.bin('notes', 'Jun Li', `Note ${count}`);
  });
  expect(names()).toHaveLength(50);
  await page.click('Show more');
  expect(names()).toHaveLength(70);
});

test('a trash that cannot be read says why, with a way to try again', async () => {
  const page = await openDashboard('#trash', (background) => {
    three(background);
    background.refuse('listTrash', 'no-answer');
  });
  expect(page.text()).toContain('Tend does not answer');
  await page.click('Try again');
  expect(names()).toHaveLength(3);
});
