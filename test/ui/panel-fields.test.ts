// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { MARA, openPanel, type Stage, settled } from './stage.ts';

const VANITY = 'mara-okafor';
const facts = ({ root }: Stage) => root.querySelector('.facts')?.textContent ?? '';

async function save(panel: Stage): Promise<void> {
  panel.root.querySelector<HTMLElement>('.fact-form [type=submit]')?.click();
  await settled();
}

const openMara = () => openPanel((background) => void background.keep(VANITY, MARA));

test('role, company and place are edited where they stand; emptied, they are what the page says', async () => {
  const panel = await openMara();
  await panel.click('Halden Labs');
  expect(panel.text()).toContain('Left empty, it is as the page says.');
  await panel.type('Company', 'Halden Institute');
  await save(panel);
  const { contact } = panel.background.people.get(VANITY) ?? {};
  expect(contact).toMatchObject({ org: 'Halden Institute', fieldSource: { org: 'user' } });
  expect(panel.root.querySelector('header')?.textContent, 'at once').toContain('Halden Institute');
  await panel.click('Halden Institute');
  await panel.type('Company', '');
  await save(panel);
  const [, emptied] = panel.background.questions('editFields');
  expect(emptied, 'with what the page shows').toMatchObject({ org: '', glimpse: { fields: { org: {} } } });
});

test('the name and the headline are edited from the menu, and the header says so at once', async () => {
  const panel = await openMara();
  await panel.click('More');
  await panel.click('Change the name…');
  expect(panel.field('Name').value).toBe('Mara Okafor');
  await panel.type('Name', 'Mara O.');
  await save(panel);
  expect(panel.root.querySelector('h1')?.textContent).toBe('Mara O.');
  await panel.click('Undo');
  expect(panel.root.querySelector('h1')?.textContent).toBe('Mara Okafor');
});

test('of what was typed it is not said that the page told it', async () => {
  const panel = await openPanel((background) => {
    const fieldSource = { title: 'page', org: 'user', place: 'page' } as const;
    background.keep(VANITY, { ...MARA, fieldSource });
  });
  expect(facts(panel)).toContain('Read from the page: Role and Place');
});
