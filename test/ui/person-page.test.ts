// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const main = () => document.querySelector('main')?.textContent ?? '';

test('a person’s page shows who it is and what was written; an address of nobody says so, with ways on', async () => {
  let uid = '';
  const page = await openDashboard('', (background) => {
    const { contact } = background.keep('mara', { fullName: 'مارا 🌊 Okafor', org: 'Halden' });
    uid = contact.uid;
    background.note('mara', 'Has a boat.');
  });
  await page.goTo(`#people/${uid}`);
  await settled();
  expect(page.heading()).toBe('مارا 🌊 Okafor');
  expect(main()).toContain('Halden');
  expect(main()).toContain('Has a boat.');
  await page.goTo('#people/nobody');
  await settled();
  expect(main()).toContain('This person is not here any more');
  expect([...document.querySelectorAll('main a')].map((one) => one.getAttribute('href'))).toEqual([
    '#people',
    '#trash',
  ]);
});

test('somebody without a name is not added, and the sentence says why', async () => {
  await openDashboard('#people/add');
  const form = document.querySelector<HTMLFormElement>('form.add-person');
  expect(document.activeElement).toBe(form?.querySelector('input'));
  form?.requestSubmit();
  await settled();
  expect(form?.querySelector('[role=status]')?.textContent).toContain('A person needs a name');
});
