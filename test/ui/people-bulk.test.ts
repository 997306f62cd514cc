// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openPeople, somePeople } from './open-people.ts';
import { settled } from './stage.ts';

const submit = async () => {
  document.querySelector<HTMLFormElement>('form.ask')?.requestSubmit();
  await settled();
};

test('everybody who fits is selected, and added to a group with the count said before', async () => {
  const page = await openPeople('#people/?place=lisbon');
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  expect(page.text()).toContain('2 selected');
  await page.click('Add to group');
  expect(document.activeElement?.getAttribute('name')).toBe('value');
  expect(page.button('Add 2 people').type).toBe('submit');
  await page.type('Name of the group', 'Rowers');
  await submit();
  expect(page.edits).toMatchObject([{ chunk: 0, edit: { kind: 'joinGroup', name: 'Rowers' } }]);
  expect(page.edits[0]?.contactUids).toHaveLength(2);
  expect(page.text()).toContain('Added 2 people to the group');
  expect(page.text()).not.toContain('selected');
});

test('whoever went meanwhile is not counted among those who were edited', async () => {
  const page = await openPeople('#people/?place=lisbon');
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  await page.click('Add to group');
  await page.type('Name of the group', 'Rowers');
  page.background.people.delete('tomas'); // and no view was told yet
  await submit();
  expect(page.edits[0]?.contactUids).toHaveLength(2);
  expect(page.text()).toContain('Added 1 person to the group');
});

test('who is selected and not shown is said', async () => {
  const page = await openPeople();
  document.querySelector<HTMLElement>('.heads input')?.click();
  await page.type(/Find by name/, 'mara');
  expect(page.text()).toContain('4 selected');
  expect(page.text()).toContain('3 of them not shown');
});

test('deleting takes them out of the table, and undo brings them back', async () => {
  const page = await openPeople();
  await page.press('j');
  await page.press('x');
  await page.click('Delete');
  await submit();
  expect(page.edits).toMatchObject([{ edit: { kind: 'delete' } }]);
  expect(page.names()).toEqual(['Mara Okafor', 'Tomás Brandt', 'يوسف الحداد']);
  expect(page.text()).toContain('Deleted 1 person');
  await page.click('Undo');
  expect(page.names()).toContain('Inês Faria');
  expect(page.text()).toContain('Undone: Delete');
  expect(page.find('Undo')).toBeUndefined();
  expect(page.find('Close')).toBeUndefined();
  await page.click('Redo');
  expect(page.text()).toContain('Done again');
});

test('three months is the rhythm offered first, and how it is called is told', async () => {
  const page = await openPeople();
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  await page.click('How often…');
  await submit();
  const called = 'How often: Every 3 months';
  expect(page.edits).toMatchObject([
    { edit: { kind: 'cadence', cadence: { every: 3, unit: 'month' } }, called },
  ]);
});

test.each(['Archive', 'Delete'])('after %s, Enter does it', async (deed) => {
  const page = await openPeople();
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  await page.click(deed);
  expect(document.activeElement?.textContent).toBe(`${deed} 4 people`);
});

test('who was let go or rests is found as archived, and brought back; nobody else is offered that', async () => {
  const page = await openPeople('#people', (background) => {
    somePeople(background);
    background.keep('ada', { fullName: 'Ada Lind', phase: 'letGo' });
    background.keep('ole', { fullName: 'Ole Berg', phase: 'resting' });
  });
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  expect(page.find('Bring back')).toBeUndefined();
  document.querySelector<HTMLElement>('.heads input')?.click();
  await page.click('+ Filter');
  await page.choose('phase', 'letGo');
  expect(page.text()).toContain('Stage: Archived (let go)');
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  await page.click('Bring back');
  expect(document.activeElement?.textContent).toBe('Bring back 1 person');
  await submit();
  expect(page.edits.map(({ edit }) => edit)).toEqual([{ kind: 'phase', phase: 'maintain' }]);
  expect(page.text()).toContain('Brought back 1 person');
});

test.each([
  ['How often…', '3-month', { kind: 'cadence', cadence: { every: 3, unit: 'month' } }],
  ['How often…', 'none', { kind: 'cadence', cadence: 'none' }],
  ['How often…', 'groups', { kind: 'cadence' }],
  ['Importance…', '3', { kind: 'importance', importance: 3 }],
  ['Stage…', 'resting', { kind: 'phase', phase: 'resting' }],
  ['Pause', '2026-12-24', { kind: 'pause', until: '2026-12-24' }],
  ['Remind', '2026-12-24', { kind: 'remind', due: '2026-12-24', summary: '' }],
  ['Remove from group', 'group-0', { kind: 'leaveGroup', groupUid: 'group-0' }],
  ['Archive', '', { kind: 'archive' }],
])('%s with %o asks for that edit', async (button, value, edit) => {
  const page = await openPeople();
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  await page.click(button);
  const field = document.querySelector<HTMLInputElement>('form.ask [name="value"]');
  if (field) field.value = value;
  await submit();
  expect(page.edits.map((one) => one.edit)).toEqual([edit]);
});

test('a filter is kept by name, chosen again, and forgotten with a way back', async () => {
  const page = await openPeople('#people/?place=lisbon', somePeople);
  await page.click('+ Filter');
  await page.click('Keep');
  expect(page.text()).toContain('Type a name for these filters first.');
  await page.type('Keep these filters as', 'In Lisbon');
  await page.click('Keep');
  expect(page.background.questions('setFilters')).toEqual([
    { filters: [{ name: 'In Lisbon', view: '?place=lisbon' }] },
  ]);
  await page.click('Remove this filter: Place: lisbon');
  await page.click('In Lisbon');
  expect(page.names()).toEqual(['Mara Okafor', 'Tomás Brandt']);
  await page.click('Forget In Lisbon');
  expect(page.find('In Lisbon')).toBeUndefined();
  await page.click('Undo');
  expect(page.find('In Lisbon')).toBeDefined();
});
