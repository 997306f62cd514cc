// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { openTwo } from './open-two-people.ts';
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

test('Escape leaves the form in which somebody is added', async () => {
  const page = await openDashboard('#people/add');
  await page.press('Escape');
  await settled();
  expect(location.hash).toBe('#people');
});

test('Escape leads back to the list as it was left, and not while something is open; so does a link', async () => {
  const { page, mara, walk } = await openTwo();
  const pressEscape = async (at: Element = document.body) => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await settled();
  };
  await page.goTo('#people/?find=mar');
  await settled();
  await walk(mara);
  expect(document.querySelector('.person > .back')?.getAttribute('href')).toBe('#people/?find=mar');
  await page.click('Edit');
  await pressEscape();
  expect(location.hash).toBe(`#people/${mara}`);
  await pressEscape(document.querySelector('.person form.two input') as Element);
  expect(location.hash).toBe(`#people/${mara}`);
  expect(document.querySelector('.person form.two')).toBeNull();
  await pressEscape();
  expect(location.hash).toBe('#people/?find=mar');
});

const newNote = () => document.querySelector<HTMLTextAreaElement>('.person-notes textarea');

async function typeNote(text: string) {
  const field = newNote();
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

test('what was refused of one person is tried again of the same one, from another one’s page too', async () => {
  const { page, mara, ines, walk } = await openTwo();
  page.background.refuse('removeContact', 'store-failed');
  await page.click(/^Delete/);
  await walk(ines);
  await page.click('Try again');
  expect(page.background.questions('removeContact').map(({ contactUid }) => contactUid)).toEqual([
    mara,
    mara,
  ]);
});

test('the same words about two people are two requests, though the first got no answer yet', async () => {
  const { page, mara, ines, walk } = await openTwo();
  const release = page.background.hold('addNote');
  for (const uid of [mara, ines]) {
    if (uid === ines) await walk(uid);
    await typeNote('Rows.');
    document.querySelector<HTMLFormElement>('.person-notes form')?.requestSubmit();
    await settled();
  }
  const asked = page.background.questions('addNote');
  expect(asked.map(({ contactUid }) => contactUid)).toEqual([mara, ines]);
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(2);
  release();
  await settled();
});

test('a note that was begun is still there after a walk to somebody else, and only there', async () => {
  const { page, mara, ines, walk } = await openTwo();
  await typeNote('Has a boat, and');
  await walk(ines);
  expect(newNote()?.value).toBe('');
  await page.goTo('#today');
  await walk(mara);
  expect(newNote()?.value).toBe('Has a boat, and');
});

test('the page is not closed unasked while a note is begun, of whomever', async () => {
  const { ines, walk } = await openTwo();
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  await typeNote('Has a boat, and');
  await walk(ines);
  expect(isAsked()).toBe(true);
});

test('a note stands on the page once: among the notes, and the timeline has what else happened', async () => {
  let uid = '';
  const page = await openDashboard('', (background) => {
    uid = background.keep('mara', { fullName: 'Mara' }).contact.uid;
    background.note('mara', 'Has a boat.');
  });
  await page.goTo(`#people/${uid}`);
  await settled();
  expect(main().split('Has a boat.')).toHaveLength(2);
  const kinds = [...document.querySelectorAll('main .kinds button')].map(({ textContent }) => textContent);
  expect(kinds).toEqual(['All', 'Conversations', 'Reminders', 'News']);
  for (const { kinds } of page.background.questions('readTimeline')) expect(kinds).not.toContain('note');
});

/** Mara's page; she asked for nothing yet, and there is a goal. */
async function openGiving() {
  let uid = '';
  const page = await openDashboard('', (background) => {
    uid = background.keep('mara', { fullName: 'Mara' }).contact.uid;
    const said = { text: '', until: '2027-03-31', status: 'open' } as const;
    background.goals = [{ uid: 'berth', created: '', updated: '', summary: 'A berth in Lisbon', ...said }];
  });
  await page.goTo(`#people/${uid}`);
  await settled();
  return { page, uid };
}

const giving = () => document.querySelector('.giving')?.textContent ?? '';

async function choose(name: string, value: string) {
  const field = document.querySelector<HTMLSelectElement>(`.giving [aria-label="${name}"]`);
  if (field) field.value = value;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

test('what was given and asked is told by day, with its goal, changed, deleted and brought back', async () => {
  const { page, uid } = await openGiving();
  expect(giving()).toContain('Nothing yet.');
  await page.click('Add what was given or asked');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('In a few words');
  await page.click('You asked');
  await choose('In a few words', 'to the harbour');
  await choose('Day', '2026-11-20');
  await choose('For which goal?', 'berth');
  await page.click('Save');
  expect(page.background.questions('addFavour')[0]).toMatchObject({
    contactUid: uid,
    on: '2026-11-20',
    side: 'asked',
    kind: 'intro',
    goal: 'berth',
  });
  expect(giving()).toContain('you gave 0 · asked 1');
  expect(giving()).toContain('You asked · Introduction to the harbour for: A berth in Lisbon');
  const inList = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.giving li button')].find((one) => one.textContent === name);
  inList('Change')?.click();
  await settled();
  await choose('For which goal?', '');
  await page.click('Save');
  expect(page.background.questions('changeFavour')[0]).toMatchObject({ goal: '', text: 'to the harbour' });
  inList('Delete')?.click();
  await settled();
  expect(giving()).toContain('Nothing yet.');
  await page.click('Undo');
  expect(giving()).toContain('to the harbour');
});

test('Escape closes the form of give and ask, and not the page', async () => {
  const { page, uid } = await openGiving();
  await page.click('Add what was given or asked');
  const field = document.querySelector('.giving input');
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  await settled();
  expect(document.querySelector('.giving form')).toBeNull();
  expect(location.hash).toBe(`#people/${uid}`);
});
