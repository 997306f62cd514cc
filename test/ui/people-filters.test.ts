// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openPeople, type PeopleStage } from './open-people.ts';
import { settled } from './stage.ts';

const ALL = ['Inês Faria', 'Mara Okafor', 'Tomás Brandt', 'يوسف الحداد'];

const field = (kind: string) => document.querySelector<HTMLInputElement>(`#people-${kind}`);

async function openCard(hash?: string): Promise<PeopleStage> {
  const page = await openPeople(hash);
  await page.click('+ Filter');
  return page;
}

/** One key press after the other, as a browser tells them. */
async function typeKeys(kind: string, text: string) {
  const input = field(kind);
  input?.focus();
  for (const key of text) {
    if (input) input.value += key;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
  }
}

const chips = () =>
  [...document.querySelectorAll('.chip.filter')].map((one) => one.querySelector('bdi')?.textContent);

test('a place counts while it is typed; the field keeps the focus and the text, and Back is one step', async () => {
  const page = await openCard();
  const steps = history.length;
  await typeKeys('place', 'Li');
  expect(page.names()).toEqual(['Mara Okafor', 'Tomás Brandt']);
  expect(location.hash).toBe('#people/?place=Li');
  await typeKeys('place', 'sx');
  expect(page.names()).toEqual([]);
  expect(document.activeElement).toBe(field('place'));
  expect(field('place')?.value).toBe('Lisx');
  expect(chips()).toEqual(['Place: Lisx']);
  expect(history.length).toBe(steps);
});

test('Enter keeps what is typed and begins another value; whoever has one of them is shown', async () => {
  const page = await openCard();
  await typeKeys('place', 'Lisbon');
  await page.press('Enter');
  expect(field('place')?.value).toBe('');
  await typeKeys('place', 'porto ');
  expect(chips()).toEqual(['Place: Lisbon', 'Place: porto']);
  expect(page.names()).toEqual(['Inês Faria', 'Mara Okafor', 'Tomás Brandt']);
  await typeKeys('company', 'halden');
  expect(page.names(), 'of each kind one must fit').toEqual(['Mara Okafor']);
  const again = await openPeople(location.hash);
  expect(again.names()).toEqual(['Mara Okafor']);
  expect(chips()).toEqual(['Place: Lisbon', 'Place: porto', 'Company: halden']);
});

test('a chip that is taken away empties the field it was typed into, and the keyboard goes on at the next one', async () => {
  const page = await openCard('#people/?place=Porto');
  await typeKeys('company', 'campo');
  await page.click('Remove this filter: Place: Porto');
  expect(document.activeElement?.textContent).toContain('Company: campo');
  expect(field('company')?.value).toBe('campo');
  await page.click('Remove this filter: Company: campo');
  expect(field('company')?.value).toBe('');
  expect(page.names()).toEqual(ALL);
});

test('several groups are ticked, each a chip, and unticked again', async () => {
  const page = await openCard();
  await page.choose('group', 'group-0');
  await page.choose('group', 'group-1');
  expect(page.names()).toEqual(['Mara Okafor', 'Tomás Brandt']);
  expect(location.hash).toBe('#people/?group=group-0&group=group-1');
  expect(field('group')?.textContent).toBe('Researchers, Mentors');
  expect(chips()).toEqual(['Group: Researchers', 'Group: Mentors']);
  await page.choose('group', 'group-0');
  expect(page.names()).toEqual(['Tomás Brandt']);
});

test('Escape closes the list of groups first, and then the filters', async () => {
  const page = await openCard();
  const list = field('group')?.closest('details');
  if (list) list.open = true;
  list?.querySelector('input')?.focus();
  await page.press('Escape');
  expect(list?.open).toBe(false);
  expect(document.activeElement).toBe(field('group'));
  await page.press('Escape');
  expect(document.querySelector('.card.filters')).toBeNull();
});

test('a list of groups closes once the focus is elsewhere', async () => {
  await openCard();
  const list = field('group')?.closest('details');
  if (list) list.open = true;
  list?.querySelector('input')?.focus();
  field('company')?.focus();
  expect(list?.open).toBe(false);
});

test('several values are kept under a name, and one of a single value from before means the same', async () => {
  const page = await openCard('#people/?group=group-0&group=group-1&place=lisbon');
  await page.type('Keep these filters as', 'Both');
  await page.click('Keep');
  const { filters } = page.background.questions('setFilters').at(-1) as { filters: { view: string }[] };
  expect(filters).toEqual([{ name: 'Both', view: '?group=group-0&group=group-1&place=lisbon' }]);
  const old = await openPeople('#people/?group=group-1');
  expect(old.names()).toEqual(['Tomás Brandt']);
});
