// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { box, drafting, remarks, write } from './panel-message-stage.ts';
import { MARA, openPanel, type Stage, settled } from './stage.ts';

const asked = (panel: Stage) =>
  [...panel.root.querySelectorAll('.settled label')]
    .find((one) => one.textContent === 'Also add to give and ask: you asked')
    ?.querySelector('input')?.checked;

test('where there is no beginning at all it is said of whom, and what makes one', async () => {
  const panel = await openPanel((background) =>
    background.keep('mara-okafor', { ...MARA, org: 'Halden Labs' }),
  );
  await panel.click('Write');
  expect(panel.text()).toContain('No beginnings for Mara yet. Tend makes them from what they care about');
});

test('where templates are there to begin with it is not said that there is nothing', async () => {
  const base = { uid: 'hello', created: '', updated: '' };
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', MARA);
    background.messages.templates.push({ ...base, name: 'Hello', text: 'Hello' });
  });
  await panel.click('Write');
  expect(panel.find('Templates')).toBeDefined();
  expect(panel.text()).not.toContain('No beginnings for');
});

test('a message that asks is offered as an ask, ticked where it is read as one, and logged as ticked', async () => {
  const panel = await drafting();
  expect(asked(panel)).toBeUndefined();
  await write(panel, 'How do the diary studies go?');
  await waitUntil(() => expect(asked(panel)).toBe(false));
  await panel.click('Log it as sent');
  await panel.click('Write');
  await write(panel, 'How do the diary studies go? Could you introduce me to Ada?');
  await waitUntil(() => expect(asked(panel)).toBe(true));
  await panel.click('Log it as sent');
  await panel.click('Write');
  await write(panel, 'Another ask for your diary studies: help me.');
  await waitUntil(() => expect(asked(panel)).toBe(true));
  panel.root.querySelector<HTMLInputElement>('.settled input')?.click();
  await settled();
  expect(asked(panel)).toBe(false);
  await panel.click('Log it as sent');
  expect(panel.background.questions('logInteraction').map((one) => one.asked)).toEqual([
    undefined,
    true,
    undefined,
  ]);
});

test('before the third ask in a row a message that asks says so, in the words of the ledger, once', async () => {
  const row = { gave: 2, received: 0, asked: 2, asksInRow: 2 };
  const panel = await drafting((background) => {
    background.messages.known = { balance: row };
  });
  await write(panel, 'For your diary studies: could you introduce me to Ada?');
  const third =
    'This would be your third ask in a row; perhaps give something first, such as an article about Diary studies.';
  await waitUntil(() => expect(remarks(panel)).toEqual([third]));
  panel.background.messages.known = { balance: { ...row, asked: 3, asksInRow: 3 } };
  await panel.click('Log it as sent');
  await panel.click('Write');
  await write(panel, 'On diary studies once more: could you introduce me to Ada?');
  expect(remarks(panel)).not.toContain(third);
});

test('what is written is saved as a template, her name left open, and the save can be undone', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara, and Mara Okafor too.');
  await panel.click('Save as template');
  const name = panel.field('What it is called') as unknown as HTMLInputElement;
  expect([name.value, name.placeholder, document.activeElement]).toEqual(['', 'What it is called', name]);
  await panel.type('What it is called', 'Two names');
  panel.root.querySelector<HTMLFormElement>('.message form')?.requestSubmit();
  await settled();
  expect(panel.background.messages.templates).toMatchObject([
    { name: 'Two names', text: 'Hello {{firstName}}, and {{fullName}} too.' },
  ]);
  expect(panel.text()).toContain('Template saved');
  expect(box(panel).value).toBe('Hello Mara, and Mara Okafor too.');
  await panel.click('Edit templates');
  expect(panel.background.questions('showTemplates')).toHaveLength(1);
  await panel.click('Undo');
  expect(panel.background.questions('undo')).toHaveLength(1);
});

test('a template without a name is not saved, and Escape closes its form alone', async () => {
  const panel = await drafting();
  await write(panel, 'Hello Mara');
  await panel.click('Save as template');
  await panel.type('What it is called', ' ');
  panel.root.querySelector<HTMLFormElement>('.message form')?.requestSubmit();
  await settled();
  expect(panel.text()).toContain('Give it a name');
  panel.field('What it is called').focus();
  await panel.press('Escape');
  expect(panel.find('Save as template')).toBeDefined();
  expect(box(panel).value).toBe('Hello Mara');
  expect(panel.background.messages.templates).toEqual([]);
});
