// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openPanel, screenOf, settled } from './stage.ts';

const COMPOSER = /^Write a note/;

test('“Draft kept” is said only when the background has answered', async () => {
  const panel = await openPanel();
  const answer = panel.background.hold('saveDraft');
  await panel.type(COMPOSER, 'Half a thought');
  await waitUntil(() => expect(panel.background.drafts.note).toBe('Half a thought'));
  expect(panel.text()).not.toContain('Draft kept');
  answer();
  await waitUntil(() => expect(panel.text()).toContain('Draft kept'));
});

test('one draft is on its way at a time, and the last text wins', async () => {
  const panel = await openPanel();
  const answer = panel.background.hold('saveDraft');
  await panel.type(COMPOSER, 'one');
  await waitUntil(() => expect(panel.background.questions('saveDraft')).toHaveLength(1));
  await panel.type(COMPOSER, 'one two');
  panel.field(COMPOSER).dispatchEvent(new FocusEvent('blur'));
  await settled();
  expect(panel.background.questions('saveDraft'), 'the second waits for the first').toHaveLength(1);
  answer();
  await waitUntil(() => expect(panel.background.drafts.note).toBe('one two'));
});

test('a draft is back when the profile is opened again', async () => {
  const panel = await openPanel((background) => {
    background.drafts.note = 'Half a thought';
  });
  expect(panel.field(COMPOSER).value).toBe('Half a thought');
  expect(panel.text()).toContain('Draft kept');
});

test('a draft on its way when the note is saved cannot come back after it', async () => {
  const panel = await openPanel();
  const answer = panel.background.hold('saveDraft');
  await panel.type(COMPOSER, 'Likes walks.');
  await waitUntil(() => expect(panel.background.questions('saveDraft')).toHaveLength(1));
  await panel.click('Add note');
  expect(panel.background.questions('addNote'), 'the note waits for the draft').toHaveLength(0);
  answer();
  await waitUntil(() => expect(panel.text()).toContain('Saved'));
  expect(panel.background.drafts).toEqual({});
});

test('leaving for another person keeps what was just typed', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Half a thought');
  panel.home.leave();
  await settled();
  expect(panel.background.drafts.note).toBe('Half a thought');
});

test('a page that goes away keeps what was just typed, even while a draft is on its way', async () => {
  const panel = await openPanel();
  panel.background.hold('saveDraft');
  await panel.type(COMPOSER, 'one');
  await waitUntil(() => expect(panel.background.questions('saveDraft')).toHaveLength(1));
  await panel.type(COMPOSER, 'one two');
  window.dispatchEvent(new Event('pagehide'));
  await settled();
  expect(panel.background.drafts.note).toBe('one two');
});

test('a tab put in the background keeps what was just typed', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Half a thought');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await settled();
  expect(panel.background.drafts.note).toBe('Half a thought');
});

test('a draft that cannot be kept says so, and the text stays', async () => {
  const panel = await openPanel((background) => background.refuse('saveDraft', 'store-failed'));
  await panel.type(COMPOSER, 'Half a thought');
  await waitUntil(() => expect(panel.text()).toContain('could not be stored'));
  expect(panel.field(COMPOSER).value).toBe('Half a thought');
});

test('a note being edited has a draft of its own', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.click('More about this note');
  await panel.click('Edit');
  await panel.type('Edit this note', 'Three kids.');
  await waitUntil(() => expect(Object.values(panel.background.drafts)).toEqual(['Three kids.']));
  await panel.click('Cancel');
  await waitUntil(() => expect(panel.background.drafts).toEqual({}));
});

test('an edit that was interrupted is open again with its draft', async () => {
  const panel = await openPanel((background) => {
    const note = background.note('mara-okafor', 'Two kids.');
    background.drafts[note.uid] = 'Three kids.';
  });
  expect(panel.field('Edit this note').value).toBe('Three kids.');
});

test('when the page takes the frame away, everything comes back in the next one', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Half a thought');
  await panel.click('Remind me');
  await panel.type('What for?', 'ask about the study');
  const again = panel.drawAnew();
  await settled();
  expect(again.field(COMPOSER).value).toBe('Half a thought');
  expect(again.field('What for?').value).toBe('ask about the study');
});

test('a change by another view does not touch what is being typed', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Half a thought');
  panel.background.note('mara-okafor', 'Written in another tab.');
  panel.background.announce();
  await settled();
  expect(panel.text()).toContain('Written in another tab.');
  expect(panel.field(COMPOSER).value).toBe('Half a thought');
});

test('a store that opens late adds its draft to what was typed meanwhile', async () => {
  const panel = await openPanel((background) => {
    background.refuse('openPanel', 'store-unavailable', 2);
    background.drafts.note = 'Kept yesterday.';
  });
  expect(panel.text(), 'said before anything is typed').toContain('store nothing here');
  await panel.type(COMPOSER, 'Typed today.');
  await waitUntil(() => expect(panel.text()).toContain('Not kept'));
  await panel.click('Try again');
  expect(panel.field(COMPOSER).value).toBe('Kept yesterday.\n\nTyped today.');
  await waitUntil(() => expect(panel.background.drafts.note).toBe('Kept yesterday.\n\nTyped today.'));
});

test('a frame of another document is drawn with that document’s own elements', async () => {
  const panel = await openPanel();
  const inner = document.implementation.createHTMLDocument();
  panel.panel.draw(inner.body);
  await settled();
  expect(screenOf(inner.body).button('Remind me').ownerDocument).toBe(inner);
});
