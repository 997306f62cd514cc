// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { BOX, box, drafting, remarks, write } from './panel-message-stage.ts';
import { MARA, type Stage, settled } from './stage.ts';

test('two beginnings are parted by a blank line, and one that stands there already is only gone to', async () => {
  const panel = await drafting((background) => {
    background.messages.known = { askNext: ['the study plan'] };
  });
  await panel.click('What they care about');
  await panel.click('What you wanted to ask');
  const [first, second] = [
    'I thought of you, because of Diary studies:',
    'I have wanted to ask you about this: the study plan. ',
  ];
  expect(box(panel).value).toBe(`${first}\n\n${second}`);
  await panel.click('What they care about');
  expect(box(panel).value).toBe(`${first}\n\n${second}`);
  expect(box(panel).selectionStart).toBe(first?.length);
  box(panel).setSelectionRange(0, 0);
  await write(panel, `${second}so far.`);
  box(panel).setSelectionRange(0, 0);
  await panel.click('What they care about');
  expect(box(panel).value).toBe(`${first}\n\n${second}so far.`);
});

test('where thanks are owed a beginning comes after them, once', async () => {
  const panel = await drafting((background) => {
    background.messages.known = { thanks: { kind: 'intro', text: 'to Ada', on: '2026-11-01' } };
  });
  await panel.click('What they care about');
  const thanks = 'First of all, thank you for this: Introduction.';
  expect(box(panel).value).toBe(`${thanks}\n\nI thought of you, because of Diary studies: `);
  await waitUntil(() => expect(panel.background.drafts.message).toBe(box(panel).value));
  expect(remarks(panel)).toEqual([]);
  await write(panel, 'I am grateful for the introduction.');
  await panel.click('What they care about');
  expect(box(panel).value).not.toContain('First of all');
});

test('a draft that holds nothing of the user’s own is none once it is closed', async () => {
  const panel = await drafting();
  await panel.press('Escape');
  expect(panel.find('Draft')).toBeUndefined();
  await panel.click('Write');
  await panel.click('What they care about');
  await waitUntil(() => expect(panel.background.drafts.message).toMatch(/^I thought of you/));
  await panel.press('Escape');
  await waitUntil(() => expect(panel.background.drafts.message ?? '').toBe(''));
  expect(panel.find('Draft')).toBeUndefined();
  expect(document.activeElement).toBe(panel.button('Write'));
  await panel.click('Write');
  await panel.click('What they care about');
  await write(panel, `${box(panel).value}rain.`);
  await panel.press('Escape');
  expect(panel.background.drafts.message).toMatch(/rain\.$/);
  await panel.click('Draft');
  await write(panel, '  ');
  await panel.press('Escape');
  expect(panel.find('Draft')).toBeUndefined();
});

const ASKED = 'Also add to give and ask: you asked';
const all = (panel: Stage) =>
  [...panel.root.querySelectorAll('.settled label')].map((one) => [
    one.textContent,
    one.querySelector('input')?.checked,
  ]);
/** But for the one that is always there. */
const offers = (panel: Stage) => all(panel).filter(([text]) => text !== ASKED);

test('an article named by its title is offered as sent, and logged as it was ticked', async () => {
  const [send, also] = [crypto.randomUUID(), crypto.randomUUID()];
  const panel = await drafting((background) => {
    background.messages.waiting = [
      { followUpUid: send, reason: 'share', text: 'Sampling bias', url: 'https://example.com/a' },
      { followUpUid: also, reason: 'share', text: 'On diaries', url: 'https://example.com/b' },
    ];
  });
  await write(panel, 'Nothing yet of what you care about, your diary studies.');
  expect(offers(panel)).toEqual([]);
  await write(panel, 'For your diary studies: Sampling bias, and https://example.com/b');
  await waitUntil(() =>
    expect(offers(panel)).toEqual([
      ['Also mark as sent: Sampling bias', true],
      ['Also mark as sent: On diaries', true],
    ]),
  );
  panel.root.querySelectorAll<HTMLInputElement>('.settled input')[1]?.click();
  await settled();
  await panel.click('Log it as sent');
  expect(panel.background.questions('logInteraction')[0]).toMatchObject({ done: [send] });
});

test('a reminder to thank is offered as done where the message thanks, and left alone elsewhere', async () => {
  const thank = crypto.randomUUID();
  const panel = await drafting((background) => {
    background.messages.waiting = [{ followUpUid: thank, reason: 'thanks', text: 'Thank her for Ada' }];
  });
  await write(panel, 'How do the diary studies go?');
  expect(offers(panel)).toEqual([]);
  await panel.click('Log it as sent');
  await panel.click('Write');
  await write(panel, 'Thank you for Ada. How do the diary studies go?');
  await waitUntil(() => expect(offers(panel)).toEqual([['Also mark as done: Thank her for Ada', true]]));
  await panel.click('Log it as sent');
  const [first, second] = panel.background.questions('logInteraction');
  expect(first).not.toHaveProperty('done');
  expect(second).toMatchObject({ done: [thank] });
});

test('once she turns out to be somebody else, what was written to her is in the box to that one', async () => {
  const panel = await drafting();
  const mara = panel.panel.model.view?.contact?.uid;
  await panel.type(BOX, 'Hello Mara');
  const uid = crypto.randomUUID();
  panel.background.keep('mara-okafor', { ...MARA, uid });
  panel.panel.model.line.refresh();
  const kept = () => panel.background.questions('saveDraft').map(({ box: name, text }) => [name, text]);
  await waitUntil(() => expect(kept()).toContainEqual([`message:${mara}`, 'Hello Mara']));
  await waitUntil(() => expect(box(panel).value).toBe('Hello Mara'));
  await write(panel, 'Hello Mara!');
  expect(panel.background.questions('saveDraft').at(-1)).toMatchObject({ box: `message:${uid}` });
});
