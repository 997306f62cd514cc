// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { BOX, box, drafting, keep, remarks, write } from './panel-message-stage.ts';
import { MARA, openPanel, settled } from './stage.ts';

const VANITY = 'mara-okafor';

test('beside somebody who is not kept there is no draft to begin', async () => {
  const panel = await openPanel();
  expect(panel.find('Write')).toBeUndefined();
});

test('the box opens with the cursor in it, closes at Escape, and keeps the draft', async () => {
  const panel = await drafting();
  expect(document.activeElement).toBe(box(panel));
  expect(panel.button('Write').getAttribute('aria-expanded')).toBe('true');
  await write(panel, 'Half a mess');
  await panel.press('Escape');
  expect(panel.root.querySelector('.message')).toBeNull();
  expect(document.activeElement).toBe(panel.button('Draft'));
  await panel.click('Draft');
  expect(box(panel).value).toBe('Half a mess');
  expect(panel.background.questions('logInteraction')).toEqual([]);
});

test('a draft that was kept is there again, and the button says so', async () => {
  const panel = await openPanel(keep((background) => Object.assign(background.drafts, { message: 'Hello' })));
  expect(panel.field(/^Write a note/).value).toBe('');
  await panel.click('Draft');
  expect(box(panel).value).toBe('Hello');
});

test('a beginning is inserted where the cursor is, with her own facts', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara,and bye');
  box(panel).setSelectionRange(11, 11);
  await panel.click('What they care about');
  expect(box(panel).value).toBe('Hello Mara, I thought of you, because of Diary studies: and bye');
});

test('a template is filled, and what is open in it is said', async () => {
  const base = { uid: 'hello', created: '', updated: '' };
  const template = { ...base, name: 'Hello', text: 'Hello {{firstName}}, {{interest}} at {{org}}' };
  const panel = await drafting((background) => background.messages.templates.push(template));
  await panel.click('Templates');
  await panel.click('Hello');
  expect(box(panel).value).toBe('Hello Mara, Diary studies at {{org}}');
  await waitUntil(() => expect(remarks(panel)).toEqual(['A field is still open: {{org}}']));
});

test('what it lacks is said beneath, holds nothing back, and can be switched off and on again', async () => {
  const panel = await drafting();
  await write(panel, 'Hi Mara, I hope you are well. Let me know.');
  await waitUntil(() =>
    expect(remarks(panel)).toEqual(['It gives no reason.', 'It begins as it could to anyone.']),
  );
  expect(panel.button('Log it as sent').disabled).toBe(false);
  await panel.click('Don’t say this again');
  expect(remarks(panel)).toEqual(['It begins as it could to anyone.']);
  expect(panel.background.messages.off).toEqual(['noReason']);
  await panel.click('Undo');
  expect(remarks(panel)).toEqual(['It gives no reason.', 'It begins as it could to anyone.']);
  expect(panel.background.messages.off).toEqual([]);
});

test('it is copied as it stands, and said; typed on, that is no longer true', async () => {
  const panel = await drafting();
  await write(panel, 'Hello\nMara');
  let copied = '';
  Object.assign(document, {
    execCommand: (command: string) => {
      const field = document.activeElement as HTMLTextAreaElement;
      copied = field.value.slice(field.selectionStart, field.selectionEnd);
      return command === 'copy';
    },
  });
  await panel.click('Copy');
  expect(copied).toBe('Hello\nMara');
  expect(panel.text()).toContain('Copied');
  expect(document.activeElement).toBe(panel.button('Copy'));
  await write(panel, 'Hello Mara!');
  expect(panel.text()).not.toContain('Copied');
  Object.assign(document, { execCommand: undefined });
});

test('the message window is a link of the user’s own', async () => {
  const url = 'https://www.linkedin.com/messaging/compose/?recipient=42';
  const panel = await drafting((background) =>
    background.messages.ways.push({ kind: 'window', url, name: 'LinkedIn' }),
  );
  const link = panel.root.querySelector<HTMLAnchorElement>('.message a');
  expect(link?.textContent).toBe('Open message window');
  expect([link?.href, link?.target, link?.rel]).toEqual([url, '_blank', 'noopener noreferrer']);
});

test('logged as sent it waits for a reply, the box is closed, and undone it stands there again', async () => {
  const panel = await drafting();
  await write(panel, 'How do the\ndiary studies go?');
  await panel.click('Log it as sent');
  expect(panel.background.questions('logInteraction')[0]).toMatchObject({
    kind: 'message',
    direction: 'out',
    on: '2026-11-22',
    text: 'How do the diary studies go?',
    answered: false,
    drafted: true,
  });
  expect(panel.text()).toContain('Logged as sent. No reply yet.');
  expect(panel.root.querySelector('.message')).toBeNull();
  expect(document.activeElement).toBe(panel.button('Write'));
  expect(panel.root.querySelector('.timeline')?.textContent).toContain('No reply yet');
  await panel.click('Undo');
  await settled();
  expect(box(panel).value).toBe('How do the\ndiary studies go?');
});

test('a refused log says why, and the text stays', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara');
  panel.background.refuse('logInteraction', 'store-failed');
  await panel.click('Log it as sent');
  expect(box(panel).value).toBe('Hello Mara');
  expect(panel.root.querySelector('.message .overdue')?.textContent).not.toBe('');
});

test('what is typed survives the frame that it is typed in', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara');
  const anew = panel.drawAnew();
  await settled();
  expect(anew.field(BOX).value).toBe('Hello Mara');
});

test('left in the middle of a word, the word is kept', async () => {
  const panel = await drafting();
  await panel.type(BOX, 'Hello Ma');
  panel.home.leave();
  await waitUntil(() => expect(panel.background.drafts.message).toBe('Hello Ma'));
});

test('once the address is somebody else’s, what was written stays with whom it was to', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara');
  const mara = panel.panel.model.view?.contact?.uid;
  expect(panel.background.questions('saveDraft').at(-1)).toMatchObject({ box: `message:${mara}` });
  const uid = crypto.randomUUID();
  panel.background.keep(VANITY, { ...MARA, uid, fullName: 'Zoe Hart' });
  delete panel.background.drafts.message;
  panel.panel.model.line.refresh();
  await settled();
  expect(box(panel).value).toBe('');
  await write(panel, 'Hello Zoe');
  expect(panel.background.questions('saveDraft').at(-1)).toMatchObject({
    box: `message:${uid}`,
    text: 'Hello Zoe',
  });
});

test('of a message longer than a line all of it is told, and whether it says thanks', async () => {
  const panel = await drafting();
  const whole = `Thank you, Mara.\n${'word '.repeat(300)}end`;
  await write(panel, whole);
  await panel.click('Log it as sent');
  await panel.click('Write');
  await write(panel, 'Hello\nMara');
  await panel.click('Log it as sent');
  const [long, short] = panel.background.questions('logInteraction');
  expect(long).toMatchObject({ drafted: true, whole, thanked: true });
  expect(short).not.toHaveProperty('whole');
  expect(short).not.toHaveProperty('thanked');
});
