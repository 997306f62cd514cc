// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { MARA, openPanel, settled } from './stage.ts';

/** Texts that stand where their own place is gone, refused, or busy: none is lost. */

const COMPOSER = /^Write a note/;
const EDIT = 'Edit this note';

test('what is typed on while an edit is being saved stays, and is part of the edit', async () => {
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', MARA);
    background.note('mara-okafor', 'First.');
  });
  await panel.click('More about this note');
  await panel.click('Edit');
  const answer = panel.background.hold('editNote');
  await panel.type(EDIT, 'First. Second.');
  await panel.press('Enter', { ctrlKey: true });
  await waitUntil(() => expect(panel.background.questions('editNote')).toHaveLength(1));
  await panel.type(EDIT, 'First. Second. Third.');
  answer();
  await waitUntil(() => expect(panel.text()).toContain('Saved'));
  expect(panel.field(EDIT).value).toBe('First. Second. Third.');
});

test('editing an older note begins with the draft of it', async () => {
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', MARA);
    for (let index = 0; index < 52; index++) background.note('mara-okafor', `Note ${index}.`);
    const notes = background.people.get('mara-okafor')?.notes ?? [];
    const oldest = notes.reduce((a, b) => (a.created < b.created ? a : b));
    background.drafts[oldest.uid] = 'Begun some days ago.';
  });
  await panel.click('Show more');
  await settled();
  const edits = [...panel.root.querySelectorAll('[data-note]')];
  const last = edits.at(-1)?.querySelector<HTMLElement>('[aria-haspopup]');
  last?.click();
  await settled();
  await panel.click('Edit');
  expect(panel.field(EDIT).value).toBe('Begun some days ago.');
});

test('the draft of an edit whose note is gone goes on in the composer, and is dropped where it lay', async () => {
  const gone = '11111111-1111-4111-8111-111111111111';
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', MARA);
    background.drafts[gone] = 'What I meant to say.';
  });
  expect(panel.field(COMPOSER).value).toBe('What I meant to say.');
  await waitUntil(() => expect(panel.background.drafts).toEqual({ note: 'What I meant to say.' }));
});

test('what could not be stored when a person was left is there when they are opened again', async () => {
  const panel = await openPanel((background) => background.refuse('saveDraft', 'store-failed', 50));
  await panel.type(COMPOSER, 'Precious');
  panel.home.leave();
  await settled();
  const again = await openPanel();
  expect(again.field(COMPOSER).value).toBe('Precious');
  await waitUntil(() => expect(again.background.drafts.note).toBe('Precious'));
});

test('a day chosen right after typing words stands', async () => {
  const panel = await openPanel();
  await panel.click(/^Remind me/);
  await panel.type(/words/i, 'in 3');
  await panel.click('Tomorrow');
  const said = panel.root.querySelector('.reminder [role=status]')?.textContent;
  expect(said).toContain('Monday');
  // Two drafts are kept meanwhile: longer than the pause after which words are read.
  for (const text of ['One.', 'One. Two.']) {
    await panel.type(COMPOSER, text);
    await waitUntil(() => expect(panel.background.drafts.note).toBe(text));
  }
  expect(panel.root.querySelector('.reminder [role=status]')?.textContent).toBe(said);
  expect(panel.background.questions('readDay')).toEqual([]);
});
