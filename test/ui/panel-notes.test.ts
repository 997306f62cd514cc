// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { NOTE_LIMIT } from '../../src/domain/note.ts';
import { waitUntil } from '../wait-until.ts';
import { MARA, openPanel, settled } from './stage.ts';

const COMPOSER = /^Write a note/;

test('“Saved” is said only when the background has answered', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Likes walks.');
  const answer = panel.background.hold('addNote');
  await panel.click('Add note');
  expect(panel.text()).toContain('Saving…');
  expect(panel.text()).not.toContain('Saved');
  expect(panel.field(COMPOSER).value, 'the text stays until the answer').toBe('Likes walks.');
  answer();
  await settled();
  expect(panel.text()).toContain('Saved');
  expect(panel.field(COMPOSER).value).toBe('');
  expect(panel.root.querySelector('.timeline')?.textContent).toContain('Likes walks.');
});

test('what is typed while a note is being saved stays in the composer', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'First.');
  const answer = panel.background.hold('addNote');
  await panel.click('Add note');
  await panel.type(COMPOSER, 'First. Second');
  answer();
  await settled();
  expect(panel.field(COMPOSER).value).toBe('Second');
});

test('the note names the person as the page shows them', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Met in Lisbon.');
  await panel.click('Add note');
  expect(panel.background.people.get('mara-okafor')?.contact.fullName).toBe(MARA.fullName);
});

test('a save that failed keeps the text, says why, and its retry is the same request', async () => {
  const panel = await openPanel((background) => background.refuse('addNote', 'store-failed'));
  await panel.type(COMPOSER, 'Likes walks.');
  await panel.click('Add note');
  expect(panel.field(COMPOSER).value).toBe('Likes walks.');
  expect(panel.text()).toContain('the disk may be full');
  await panel.click('Try again');
  const [first, second] = panel.background.questions('addNote');
  expect(first?.requestId).toBeDefined();
  expect(second?.requestId, 'a new request would be a second note where only the answer was lost').toBe(
    first?.requestId,
  );
  expect(panel.field(COMPOSER).value).toBe('');
});

test('a retry of a changed text is another request', async () => {
  const panel = await openPanel((background) => background.refuse('addNote', 'no-answer'));
  await panel.type(COMPOSER, 'Likes walks.');
  await panel.click('Add note');
  await panel.type(COMPOSER, 'Likes long walks.');
  await panel.click('Add note');
  const [first, second] = panel.background.questions('addNote');
  expect(second?.requestId).not.toBe(first?.requestId);
});

test('Ctrl+Enter saves', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Likes walks.');
  await panel.press('Enter', { ctrlKey: true });
  expect(panel.background.questions('addNote')).toHaveLength(1);
});

test('undoing a new note puts its text back into the empty composer', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Likes walks.');
  await panel.click('Add note');
  await panel.click('Undo');
  expect(panel.field(COMPOSER).value).toBe('Likes walks.');
  expect(panel.background.people.size).toBe(0);
});

test('undoing a new note does not touch what was typed since', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Likes walks.');
  await panel.click('Add note');
  await panel.type(COMPOSER, 'Something else');
  await panel.click('Undo');
  expect(panel.field(COMPOSER).value).toBe('Something else');
});

test('an empty note is refused with a sentence', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, '  \n ');
  await panel.click('Add note');
  expect(panel.text()).toContain('nothing to save yet');
  expect(panel.background.people.size).toBe(0);
});

test('a note that is too long says by how much, and its draft is kept all the same', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'x'.repeat(NOTE_LIMIT + 1_234));
  expect(panel.text()).toContain('Characters too many: 1234');
  await panel.click('Add note');
  expect(panel.background.people.size).toBe(0);
  expect(panel.field(COMPOSER).value).toHaveLength(NOTE_LIMIT + 1_234);
  await waitUntil(() => expect(panel.background.drafts.note).toHaveLength(NOTE_LIMIT + 1_234));
});

test('a deleted note comes back with Undo', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.click('More about this note');
  await panel.click('Delete');
  expect(panel.root.querySelector('.timeline')?.textContent).not.toContain('Two kids.');
  await panel.click('Undo');
  expect(panel.root.querySelector('.timeline')?.textContent).toContain('Two kids.');
});

test('a pinned note stands first', async () => {
  const panel = await openPanel((background) => {
    background.note('mara-okafor', 'older');
    background.note('mara-okafor', 'newer');
  });
  const notes = () => [...panel.root.querySelectorAll('.text')].map((note) => note.textContent);
  expect(notes()).toEqual(['newer', 'older']);
  panel.root.querySelectorAll<HTMLElement>('.timeline [aria-haspopup]')[1]?.click();
  await settled();
  await panel.click('Pin');
  expect(notes()).toEqual(['older', 'newer']);
});

test('a note is edited in its place, and a dropped edit can be brought back', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.click('More about this note');
  await panel.click('Edit');
  await panel.type('Edit this note', 'Three kids.');
  await panel.press('Escape');
  expect(panel.text()).toContain('Edit dropped');
  await panel.click('Undo');
  expect(panel.field('Edit this note').value).toBe('Three kids.');
  await panel.click('Save');
  expect(panel.root.querySelector('.timeline')?.textContent).toContain('Three kids.');
});

test('the text of an edit whose note was deleted elsewhere goes to the composer', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.click('More about this note');
  await panel.click('Edit');
  await panel.type('Edit this note', 'Three kids.');
  const person = panel.background.people.get('mara-okafor');
  if (person) person.notes = [];
  panel.background.announce();
  await settled();
  expect(panel.field(COMPOSER).value).toBe('Three kids.');
});

test('an address in a note opens without telling where it stood', async () => {
  const panel = await openPanel((background) =>
    background.note('mara-okafor', 'See https://example.org/a_(b). Or ftp://x'),
  );
  const link = panel.root.querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://example.org/a_(b)');
  expect([link?.rel, link?.target]).toEqual(['noopener noreferrer', '_blank']);
  expect(panel.root.querySelectorAll('a')).toHaveLength(1);
});

test('a long note is cut until the user wants all of it', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', `${'word '.repeat(400)}end`));
  expect(panel.text()).not.toContain('end');
  await panel.click('Show all');
  expect(panel.text()).toContain('end');
});

test('older notes are read when asked for, and stay after a change', async () => {
  const panel = await openPanel((background) => {
    for (let count = 0; count < 120; count++) background.note('mara-okafor', `note ${count}`);
  });
  const shown = () => panel.root.querySelectorAll('.timeline li').length;
  expect(shown()).toBe(30);
  await panel.click('Show more');
  expect(shown()).toBe(60);
  panel.background.announce();
  await settled();
  expect(shown()).toBe(60);
});
