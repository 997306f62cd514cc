// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { fileOf, openRoom, type RoomOfCopies } from './room-of-copies.tsx';
import { tablesOf } from './some-people.ts';

const look = /^Look inside: /;
const focused = () => document.activeElement;

function withSnapshot(): Promise<RoomOfCopies> {
  return openRoom(async ({ copies }) => void (await copies.snapshot('asked')));
}

/** Presses a button that has the focus, as a keyboard does. */
async function byKey(room: RoomOfCopies, name: string | RegExp): Promise<HTMLButtonElement> {
  const button = room.button(name);
  button.focus();
  await room.pressed(name);
  return button;
}

/** The focus is on the question, and Escape takes it back and gives the focus back. */
async function asksAndCloses(room: RoomOfCopies, name: string | RegExp, question: string): Promise<void> {
  const button = await byKey(room, name);
  expect(focused()?.getAttribute('aria-label')).toBe(question);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await room.press('Escape');
  expect(room.text()).not.toContain(question);
  expect(focused()).toBe(button);
}

test('restoring all of a snapshot asks where the focus is, and Escape closes it', async () => {
  const room = await withSnapshot();
  await room.pressed(look);
  await asksAndCloses(room, 'Restore everything…', 'Put this in the place of all that is kept now?');
  expect(room.copies.asked).not.toContain('beginRestore');
});

test('replacing everything by a file likewise', async () => {
  const room = await openRoom();
  await room.pickFile(await fileOf(room));
  await asksAndCloses(room, 'Replace everything…', 'Put this in the place of all that is kept now?');
});

test('going back to a store that was put aside likewise', async () => {
  const room = await openRoom(({ copies }) =>
    copies.putAside('tend-1', '2026-11-28T12:00:00.000Z', tablesOf(['Jun Li'])),
  );
  await asksAndCloses(room, /^Go back to it: /, 'Make it the store again?');
});

test('the form for a passphrase begins in its field, and closing it gives the focus back', async () => {
  const room = await openRoom();
  await byKey(room, 'Set a passphrase');
  expect(focused()?.getAttribute('type')).toBe('password');
  await room.press('Escape');
  expect(room.root.querySelector('input[type=password]')).toBeNull();
  expect(focused()).toBe(room.button('Set a passphrase'));
  await byKey(room, 'Set a passphrase');
  for (const field of room.root.querySelectorAll<HTMLInputElement>('input[type=password]'))
    field.value = 'mossy stone';
  room.root.querySelector<HTMLFormElement>('form')?.requestSubmit();
  await waitUntil(() => expect(room.kept.seal).toBeDefined());
  await room.idle();
  expect(focused()).toBe(room.button('Stop encrypting'));
});

test('an encrypted file asks in its field, and giving it up leads back to where files are chosen', async () => {
  const room = await openRoom();
  const file = await fileOf(room, 'mossy stone');
  const chooser = room.root.querySelector<HTMLInputElement>('input[type=file]');
  chooser?.focus();
  await room.pickFile(file);
  expect(focused()?.getAttribute('type')).toBe('password');
  await room.press('Escape');
  expect(room.text()).not.toContain('It is encrypted.');
  expect(focused()).toBe(chooser);
});

test.each(['Take one now', look])(
  'while %s is being done its button keeps the focus, and does nothing more',
  async (name) => {
    const room = await withSnapshot();
    const button = room.button(name);
    button.focus();
    button.click();
    await Promise.resolve();
    await waitUntil(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    expect(button.disabled, 'what is disabled loses the focus').toBe(false);
    button.click();
    await room.idle();
    expect(button.getAttribute('aria-disabled')).toBeNull();
    expect(focused()).toBe(button);
    expect(room.copies.asked.filter((asked) => asked === 'takeSnapshot').length).toBeLessThan(2);
  },
);
