// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openPeople } from './open-people.ts';
import { settled } from './stage.ts';

const ALL = ['Inês Faria', 'Mara Okafor', 'Tomás Brandt', 'يوسف الحداد'];

test('everybody is there by name, with role, groups and what is late', async () => {
  const page = await openPeople();
  expect(page.heading()).toBe('People');
  expect(document.title).toBe('People · Tend');
  expect(page.names()).toEqual(ALL);
  const mara = document.querySelectorAll('.rows > .person')[1];
  expect(mara?.textContent).toContain('Lead UX Researcher, Halden Labs');
  expect(mara?.textContent).toContain('Researchers');
  expect(document.querySelector('.rows .next .overdue')?.textContent).toBe('18 days late');
  const grid = document.querySelector('[role="grid"]');
  expect(grid?.getAttribute('aria-rowcount')).toBe('5');
  expect(page.text()).toContain('4 people');
});

test('typing finds at once and says why; the address has it, and so has a reload', async () => {
  const page = await openPeople();
  await page.type(/Find by name/, 'resear');
  expect(page.names()).toEqual(['Mara Okafor']);
  expect(document.querySelector('mark')?.textContent).toBe('Resear');
  expect(location.hash).toBe('#people/?find=resear');
  const again = await openPeople('#people/?find=lisb&sort=-name');
  expect(again.names()).toEqual(['Tomás Brandt', 'Mara Okafor']);
});

test('filters combine, and each is taken away by its chip', async () => {
  const page = await openPeople();
  await page.click('+ Filter');
  await page.choose('place', 'lisbon');
  expect(page.names()).toEqual(['Mara Okafor', 'Tomás Brandt']);
  await page.choose('notes', 'with');
  expect(page.names()).toEqual(['Mara Okafor']);
  expect(location.hash).toBe('#people/?place=lisbon&notes=with');
  await page.click('Remove this filter: Place: lisbon');
  expect(page.names()).toEqual(['Mara Okafor']);
  await page.click('Remove this filter: Notes: with notes');
  expect(page.names()).toEqual(ALL);
});

test('going back shows the people as they were looked at before', async () => {
  const page = await openPeople('#people/?place=porto');
  expect(page.names()).toEqual(['Inês Faria']);
  await page.goTo('#people');
  expect(page.names()).toEqual(ALL);
  await page.goTo('#people/?group=none');
  expect(page.names()).toEqual(['Inês Faria', 'يوسف الحداد']);
});

test('a column sorts upwards, then downwards, and says so', async () => {
  const page = await openPeople();
  await page.click(/^Next/);
  expect(page.names()[0]).toBe('Tomás Brandt');
  expect(document.querySelector('.heads .next')?.getAttribute('aria-sort')).toBe('ascending');
  await page.click(/^Person/);
  await page.click(/^Person/);
  expect(page.names()).toEqual([...ALL].reverse());
  expect(document.querySelector('.heads .who')?.getAttribute('aria-sort')).toBe('descending');
});

test('the keys: find, move, select a range, open, put away', async () => {
  const page = await openPeople();
  await page.press('j');
  expect(document.activeElement?.getAttribute('data-index')).toBe('0');
  await page.press('x');
  await page.press('j');
  await page.press('ArrowDown');
  await page.press('X', { shiftKey: true });
  expect(page.text()).toContain('3 selected');
  await page.press('Escape');
  expect(page.text()).not.toContain('selected');
  await page.press('e');
  expect(location.hash).toMatch(/^#people\/uid-/);
  await page.goTo('#people');
  const slash = await page.press('/');
  expect(slash.defaultPrevented).toBe(true);
  expect((document.activeElement as HTMLInputElement).type).toBe('search');
  const letter = await page.press('j');
  expect(letter.defaultPrevented, 'in a field it is a letter').toBe(false);
});

test('? shows the keys, and closing gives the focus back', async () => {
  const page = await openPeople();
  await page.press('j');
  await page.press('?');
  expect(document.querySelector('dialog')?.textContent).toContain('Open the person');
  await page.click('Close');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement?.getAttribute('data-index')).toBe('0');
});

test('the box does what it is told after a >', async () => {
  const page = await openPeople();
  await page.type(/Find by name/, '> trash');
  expect(page.names(), 'nobody is looked for').toEqual(ALL);
  const done = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  await page.press('Enter');
  await done;
  await settled();
  expect(page.heading()).toBe('Trash');
});

test('a change by another view is read without reading everybody again', async () => {
  const page = await openPeople();
  page.background.keep('ada', { fullName: 'Ada Zimmer' });
  const mara = page.background.people.get('mara');
  if (mara) mara.contact.fullName = 'Zoe Okafor';
  page.background.people.delete('tomas');
  const asked = page.background.questions('listPeople').length;
  page.background.announce();
  await settled();
  expect(page.names()).toEqual(['Ada Zimmer', 'Inês Faria', 'Zoe Okafor', 'يوسف الحداد']);
  const questions = page.background.questions('listPeople').slice(asked);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.every(({ since }) => since !== undefined)).toBe(true);
});

test('with nobody kept it offers the ways', async () => {
  const page = await openPeople('#people', () => {});
  expect(page.text()).toContain('Nobody here yet');
  expect(page.link('Import connections').getAttribute('href')).toBe('#import');
  expect(page.link('Add a person').getAttribute('href')).toBe('#people/add');
});

test('what cannot be read is said, with a way to try again', async () => {
  const page = await openPeople('#people', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor' });
    background.refuse('listPeople', 'store-unavailable', 3);
  });
  expect(page.text()).toContain('lets Tend store nothing');
  for (let time = 0; time < 3 && page.names().length === 0; time++) await page.click('Try again');
  expect(page.names()).toEqual(['Mara Okafor']);
});

test('where only some could be read they are not called everybody', async () => {
  const page = await openPeople('#people', (background) => {
    background.copies.store.tally = { contacts: 60 };
    for (let count = 10; count < 70; count++) background.keep(`p-${count}`, { fullName: `Person ${count}` });
    const { answer } = background;
    background.answer = async (message) => {
      const { ask, input } = message as { ask: string; input: { after?: string } };
      if (ask === 'listPeople' && input.after) return { ok: false, error: { code: 'store-failed' } };
      return answer(message);
    };
  });
  await waitUntil(() => expect(page.button('Try again')).toBeDefined());
  expect(document.querySelector('.count')?.textContent).toBe('50 / 60 people');
});

test('what was written meanwhile is looked for again', async () => {
  const page = await openPeople('#people/?find=sailing', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor' });
    background.note('mara', 'Loves sailing.');
    background.keep('ivo', { fullName: 'Ivo Marsh' });
  });
  await waitUntil(() => expect(page.names()).toEqual(['Mara Okafor']));
  page.background.note('ivo', 'Sailing too, since May.');
  page.background.announce();
  await waitUntil(() => expect(page.names().toSorted()).toEqual(['Ivo Marsh', 'Mara Okafor']));
});

test('the name is marked where it was found, and who is archived is told', async () => {
  const page = await openPeople('#people/?find=okaf', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor', uid: 'uid-1', phase: 'letGo' });
  });
  await settled();
  expect(document.querySelector('.rows .who a mark')?.textContent?.toLowerCase()).toBe('okaf');
  expect(page.text()).toContain('Archived');
});
