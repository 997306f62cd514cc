// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openDashboard } from './open-dashboard.ts';
import { typeInto } from './open-two-people.ts';
import { settled } from './stage.ts';

const room = () => document.querySelector('.messages')?.textContent ?? '';
const preview = () => document.querySelector('.preview p')?.textContent;

async function openSettings(prepare?: Parameters<typeof openDashboard>[1]) {
  const page = await openDashboard('#settings', prepare);
  await waitUntil(() => expect(room()).toContain('Templates'));
  return page;
}

test('a template is written with its fields, seen as it would read, and kept', async () => {
  const page = await openSettings();
  expect(room()).toContain('None yet.');
  await page.click('New template');
  expect(document.activeElement).toBe(document.querySelector('.template input'));
  await typeInto('.template input', 'Hello');
  await typeInto('.template textarea', 'Hello ');
  await page.click('{{firstName}}');
  expect(preview()).toBe('Hello Mara');
  await typeInto('.template textarea', 'Hello {{firstName}} of {{company}}');
  expect(room()).toContain('Tend knows no field called {{company}}.');
  await page.click('Save');
  expect(page.background.messages.templates).toMatchObject([
    { name: 'Hello', text: 'Hello {{firstName}} of {{company}}' },
  ]);
  expect(page.text()).toContain('Template saved');
  expect(preview()).toBeUndefined();
});

test('one without a name or text is not saved, and it is said why', async () => {
  const page = await openSettings();
  await page.click('New template');
  await page.click('Save');
  expect(room()).toContain('Give it a name, and a text.');
  expect(page.background.questions('setTemplate')).toEqual([]);
});

test('one is changed and deleted by buttons that name it', async () => {
  const base = { uid: crypto.randomUUID(), created: '', updated: '' };
  const page = await openSettings((background) =>
    background.messages.templates.push({ ...base, name: 'Hello', text: 'Hi' }),
  );
  await page.click('Edit Hello');
  await typeInto('.template textarea', 'Hello there');
  await page.click('Save');
  expect(page.background.questions('setTemplate')[0]).toMatchObject({
    templateUid: base.uid,
    text: 'Hello there',
  });
  await page.click('Delete Hello');
  expect(page.text()).toContain('Template deleted');
  expect(room()).toContain('None yet.');
});

test('what is looked at is switched off and on; a refusal leaves it as it was and says so', async () => {
  const page = await openSettings();
  const box = () => page.root.querySelector<HTMLInputElement>('.checks input') as HTMLInputElement;
  box().click();
  await settled();
  expect(page.background.messages.off).toEqual(['openField']);
  expect(box().checked).toBe(false);
  page.background.refuse('setMessageRule', 'store-failed');
  box().click();
  await settled();
  expect(box().checked).toBe(false);
  expect(document.querySelector('.checks [role=status]')?.textContent).not.toBe('');
});
