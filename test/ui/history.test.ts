// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';

const NOTE = { uid: 'n1', contactUid: 'mara', pinned: false, created: 'c', updated: 'u' };

function edited({ copies }: FakeBackground): void {
  copies.act('editNote', '2026-11-22T14:05:00.000Z', {}, [
    {
      before: { ...NOTE, text: 'Prefers calls.' },
      after: { ...NOTE, updated: 'v', text: 'Prefers calls.\nTwo kids.' },
    },
  ]);
  copies.act('addNote', '2026-11-21T14:00:00.000Z', { fullName: 'Jun Li', contactUid: 'jun' }, [
    { after: { ...NOTE, text: 'Met at the conference.' } },
  ]);
}

const sentences = () => [...document.querySelectorAll('.deed')].map(({ textContent }) => textContent);
const days = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);

test('with nothing done yet it says so', async () => {
  expect((await openDashboard('#history')).text()).toContain('Nothing has happened yet');
});

test('actions stand under their days, newest first: what, whom and when', async () => {
  const page = await openDashboard('#history', edited);
  expect(days()).toEqual(['Today', 'Yesterday']);
  expect(sentences()).toEqual(['Changed a note', 'Added a note']);
  expect(document.querySelector('bdi')?.textContent).toBe('Mara Okafor');
  expect(document.querySelector('.about time')?.textContent).toMatch(/\d:05/);
  expect(page.text()).toContain('“Met at the conference.”');
});

test('unfolded, only what differs is shown, before and after, and readable', async () => {
  const page = await openDashboard('#history', edited);
  const deed = page.button('Changed a note');
  expect(deed.getAttribute('aria-expanded')).toBe('false');
  await page.click('Changed a note');
  expect(deed.getAttribute('aria-expanded')).toBe('true');
  const fields = [...document.querySelectorAll('.changed')].map(({ textContent }) => textContent);
  expect(fields).toEqual(['TextBefore: Prefers calls.After: Prefers calls.\nTwo kids.']);
  await page.click('Changed a note');
  expect(document.querySelector('.changed')).toBeNull();
});

test('an action is taken back, and then it is marked and cannot be again', async () => {
  const page = await openDashboard('#history', edited);
  await page.click('Undo: Changed a note, Mara Okafor');
  expect(page.background.questions('undo')[0]).toMatchObject({
    undoes: page.background.copies.actions[0]?.requestId,
  });
  expect(document.querySelector('.action')?.textContent).toContain('Undone');
  expect(page.find('Undo: Changed a note, Mara Okafor')).toBeUndefined();
  expect(page.find('Undo: Added a note, Jun Li')).toBeDefined();
});

test('each Undo says whom it is about', async () => {
  await openDashboard('#history', ({ copies }) => {
    const at = '2026-11-22T10:00:00.000Z';
    for (const fullName of ['Mara Okafor', 'Jun Li', ''])
      copies.act('addNote', at, { fullName, contactUid: fullName || 'x' }, [{ after: NOTE }]);
    copies.act('mergeRows', at, { fullName: '', contactUid: '' }, [{ after: NOTE }]);
  });
  const labels = [...document.querySelectorAll('.action .btn')].map((one) => one.getAttribute('aria-label'));
  expect(labels).toEqual([
    'Undo: Added a note, Mara Okafor',
    'Undo: Added a note, Jun Li',
    'Undo: Added a note, this person',
    'Undo: Imported a backup',
  ]);
});

test('what stands in the way of taking it back is told', async () => {
  const page = await openDashboard('#history', (background) => {
    edited(background);
    background.refuse('undo', 'changed-since');
  });
  await page.click('Undo: Changed a note, Mara Okafor');
  expect(document.querySelector('.toast')?.textContent).toContain('changed again since');
});

test('an earlier version is brought back; what was new has none', async () => {
  const page = await openDashboard('#history', edited);
  await page.click('Added a note');
  expect(page.find('Bring this back')).toBeUndefined();
  await page.click('Changed a note');
  await page.click('Bring this back');
  expect(page.background.questions('bringBack')[0]).toMatchObject({ seq: 1_000_000 });
  expect(page.text()).toContain('Brought back');
});

test('of what was erased only that it happened is left', async () => {
  const page = await openDashboard('#history', ({ copies }) =>
    copies.act('addNote', '2026-11-22T10:00:00.000Z'),
  );
  expect(page.text()).toContain('The text was erased for good');
  expect(page.find(/^Undo/)).toBeUndefined();
});

test('pinning and answering are told exactly, and days and states in words', async () => {
  const page = await openDashboard('#history', ({ copies }) => {
    copies.act('pinNote', '2026-11-22T10:00:00.000Z', {}, [
      { before: { ...NOTE, pinned: true, pin: 1 }, after: NOTE },
    ]);
    const before = { uid: 'f', due: '2026-11-20', status: 'needs-action' };
    copies.act('answerFollowUp', '2026-11-22T09:00:00.000Z', {}, [
      { table: 'followUps', before, after: { ...before, snoozedUntil: '2026-12-01' } },
      { table: 'answers', after: { line: 'followUp/f', answer: 'snoozed', until: '2026-12-01' } },
    ]);
    copies.act('ofTomorrow', '2026-11-22T08:00:00.000Z', {}, [{ table: 'tomorrow', after: { text: 'x' } }]);
  });
  expect(sentences()).toEqual(['Unpinned a note', 'Put off to a later day', 'Changed something']);
  await page.click('Unpinned a note');
  expect(document.querySelector('.changed')?.textContent).toBe('PinnedBefore: yesAfter: no');
  await page.click('Put off to a later day');
  expect(page.text()).toContain('Put off untilBefore: nothingAfter: 1 Dec 2026');
});

test('the history of one person alone, and the way back to everyone', async () => {
  const page = await openDashboard('#history', edited);
  await page.goTo(page.link('Jun Li').hash);
  expect(page.heading()).toBe('History of \u2068Jun Li\u2069');
  expect(sentences()).toEqual(['Added a note']);
  await page.goTo(page.link('Show everyone').hash);
  expect(sentences()).toHaveLength(2);
});

test('more is shown when it is asked for, and stays when something changes', async () => {
  const page = await openDashboard('#history', ({ copies }) => {
    for (let count = 0; count < 120; count++) copies.act('addNote', '2026-11-22T10:00:00.000Z');
  });
  expect(sentences()).toHaveLength(50);
  await page.click('Show more');
  expect(sentences()).toHaveLength(100);
  page.background.announce();
  await page.click('Show more');
  expect(sentences()).toHaveLength(120);
  expect(page.find('Show more')).toBeUndefined();
});

test('a history that cannot be read says why, with a way to try again', async () => {
  const page = await openDashboard('#history', (background) => {
    edited(background);
    background.refuse('listHistory', 'no-answer');
  });
  expect(page.text()).toContain('Tend does not answer');
  await page.click('Try again');
  expect(sentences()).toHaveLength(2);
});

test('a restore, a going back and an import are told in their own words, and turns cannot be undone', async () => {
  const page = await openDashboard('#history', ({ copies }) => {
    const at = '2026-11-22T10:00:00.000Z';
    for (const op of ['restoreStore', 'goBack']) copies.act(op, at, { fullName: '' }, []);
    for (const op of ['mergeRows', 'bringPerson']) copies.act(op, at, {}, [{ after: NOTE }]);
  });
  expect(sentences()).toEqual([
    'Restored everything from a copy',
    'Went back to the store of before',
    'Imported a backup',
    'Brought a person back from a snapshot',
  ]);
  expect(page.find(/^Undo: Restored|^Undo: Went/)).toBeUndefined();
});
