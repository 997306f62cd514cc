// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { openPopup } from './popup-stage.ts';

const copiedOn =
  (day: string | undefined, notes = 12) =>
  (background: FakeBackground) => {
    const backup = day && { at: `${day}T12:00:00.000Z`, to: 'folder', name: 'tend.zip', rows: 3 };
    Object.assign(background.copies.store, {
      ...(backup && { backup }),
      changedSince: true,
      tally: { notes },
    });
  };

const asked = (background: FakeBackground) =>
  waitUntil(() => expect(background.questions('readStore')).toHaveLength(1));

test('how old the copies are is asked only once the popup is painted', async () => {
  const popup = await openPopup(copiedOn('2026-11-01'));
  await asked(popup.background);
  const questions = popup.background.asked.map(({ ask }) => ask);
  expect(questions.slice(0, 2)).toEqual(['listAgenda', 'readHome']);
});

test('a copy of some days is not spoken of', async () => {
  const popup = await openPopup(copiedOn('2026-11-10'));
  await asked(popup.background);
  await waitUntil(() => expect(popup.text()).toContain('Undo last'));
  expect(popup.text()).not.toContain('Last copy outside');
});

test('one older than 14 days is, and leads to the backup', async () => {
  const popup = await openPopup(copiedOn('2026-11-04'));
  await waitUntil(() => expect(popup.text()).toContain('Last copy outside: 18 days ago'));
  await popup.click('Back up');
  expect(popup.browser.done).toEqual(['create src/dashboard/index.html#backup', 'close']);
});

test('one older than 30 days is a thing to do like the others', async () => {
  const popup = await openPopup(copiedOn('2026-10-01'));
  await waitUntil(() => expect(document.querySelector('.to-do')?.textContent).toContain('52 days ago'));
  await popup.click('Back up');
  expect(popup.browser.done[0]).toContain('#backup');
});

test('many notes without any copy are a thing to do in time; seconds after they were written nothing is said', async () => {
  const begun = (at: string) => (background: FakeBackground) => {
    copiedOn(undefined)(background);
    background.copies.store.begun = at;
  };
  const calm = await openPopup(begun('2026-11-22T11:59:00.000Z'));
  await asked(calm.background);
  expect(calm.text()).not.toContain('No copy outside');
  await openPopup(begun('2026-11-01T12:00:00.000Z'));
  await waitUntil(() =>
    expect(document.querySelector('.to-do')?.textContent).toContain('No copy outside this browser yet'),
  );
});

test('a store in recovery leads there', async () => {
  const popup = await openPopup(({ copies }) => {
    copies.store.recovery = { why: 'empty', expected: { notes: 4 }, found: {} };
  });
  expect(popup.text()).toContain('Tend’s store needs your attention');
  expect(popup.text(), 'one is there already').not.toContain('from the toolbar');
  expect(popup.find('Try again')).toBeUndefined();
  await popup.click('Open recovery');
  expect(popup.browser.done).toEqual(['create src/dashboard/index.html#recovery', 'close']);
});

test('Undo last, or z, takes back the last action and offers to do it again', async () => {
  const popup = await openPopup(({ copies }) => {
    copies.act('deleteNote', '2026-11-22T10:00:00.000Z');
    copies.act('addNote', '2026-11-22T09:00:00.000Z');
  });
  await popup.click('Undo last');
  expect(popup.text()).toContain('Undone: Deleted a note');
  await popup.press('z');
  expect(popup.text()).toContain('Undone: Added a note');
  expect(popup.find('Redo')).toBeDefined();
  popup.field('Find a person or a note').focus();
  await popup.press('z');
  expect(popup.background.questions('undoLast')).toHaveLength(2);
});

test('what stands in the way of undoing is told, and trying again is the same request', async () => {
  const popup = await openPopup((background) => {
    background.copies.act('addNote', '2026-11-22T10:00:00.000Z');
    background.refuse('undoLast', 'no-answer');
  });
  await popup.click('Undo last');
  await popup.click('Try again');
  const [first, second] = popup.background.questions('undoLast');
  expect(first?.requestId).toBe(second?.requestId);
  expect(popup.text()).toContain('Undone: Added a note');
});
