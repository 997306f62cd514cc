// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { glimpseOf } from './fake-home.ts';
import { MARA, openPanel, settled } from './stage.ts';

test('until the page and the background have answered, nobody is named', async () => {
  const panel = await openPanel((background) => background.hold('openPanel'), {
    page: { unread: 'loading' },
  });
  expect(panel.text()).toBe('Opening…');
  expect(panel.root.querySelector('header')?.getAttribute('aria-busy')).toBe('true');
});

test.each(['mismatch', 'unknownLayout'] as const)(
  'a page that is read as %s gives no name, only the address',
  async (unread) => {
    const panel = await openPanel(undefined, { page: { unread } });
    expect(panel.root.querySelector('h1')?.textContent).toBe('mara-okafor');
    expect(panel.text()).toContain('Not recognised yet');
    expect(panel.root.querySelector('.ring')?.textContent, 'no initials of an address').toBe('');
  },
);

test('what a page shows of somebody unsure is no name', async () => {
  const page = glimpseOf('mara-okafor', { fullName: 'Somebody Else' });
  if (page.fields.fullName) page.fields.fullName.sure = false;
  const panel = await openPanel(undefined, { page });
  expect(panel.text()).not.toContain('Somebody Else');
});

test('the name appears when the page shows it', async () => {
  const panel = await openPanel(undefined, { page: { unread: 'loading' } });
  panel.home.show(glimpseOf('mara-okafor', MARA));
  await settled();
  expect(panel.root.querySelector('h1')?.textContent).toBe('Mara Okafor');
  expect(panel.text()).toContain('Lead UX Researcher, Halden Labs');
  expect(panel.field('Write a note about Mara…')).toBeDefined();
});

test.each([
  ['Mara Okafor', 'Mara'],
  ['Prof. Mara Okafor', 'Prof. Mara'],
  ['عبد الله محمد', 'عبد الله محمد'],
  ['山田 太郎', '山田 太郎'],
])('the field for a note about %s says %s', async (fullName, called) => {
  const panel = await openPanel(undefined, { page: glimpseOf('mara-okafor', { fullName }) });
  expect(panel.field(`Write a note about ${called}…`)).toBeDefined();
});

test('where the page tells no title, the headline stands under the name', async () => {
  const page = glimpseOf('mara-okafor', {
    fullName: 'Mara Okafor',
    headline: 'Asks people things at Halden Labs',
    org: 'Halden Labs',
  });
  const panel = await openPanel(undefined, { page });
  expect(panel.root.querySelector('header p')?.textContent).toBe('Asks people things at Halden Labs');
});

test('what is kept is shown before what the page shows', async () => {
  const panel = await openPanel((background) => background.keep('mara-okafor', { fullName: 'Mara O.' }));
  expect(panel.root.querySelector('h1')?.textContent).toBe('Mara O.');
});

test('the own profile is explained and offers nothing', async () => {
  const panel = await openPanel(undefined, { page: glimpseOf('mara-okafor', { ...MARA, isSelf: 'true' }) });
  expect(panel.text()).toContain('your own profile');
  expect(panel.find('Keep')).toBeUndefined();
  expect(panel.root.querySelector('textarea')).toBeNull();
});

test('Keep makes a contact of what the page shows, marked as read from the page', async () => {
  const panel = await openPanel();
  expect(panel.text()).toContain('Not kept yet');
  await panel.click('Keep');
  expect(panel.text()).toContain('as read from the page');
  expect(panel.find('Keep')).toBeUndefined();
  await panel.click('Undo');
  expect(panel.text()).toContain('Not kept yet');
});

test('Keep works by the address alone where the page is not recognised', async () => {
  const panel = await openPanel(undefined, { page: { unread: 'mismatch' } });
  await panel.click('Keep');
  expect(panel.background.people.has('mara-okafor')).toBe(true);
  expect(panel.text()).toContain('Kept by the address');
});

test('a page of somebody else is not taken over', async () => {
  const panel = await openPanel((background) => background.keep('mara-okafor', MARA));
  panel.home.show(glimpseOf('jun-li', { fullName: 'Jun Li' }));
  await panel.click('More');
  await panel.click('Refresh from page');
  expect(panel.background.questions('keepContact')).toHaveLength(0);
  expect(panel.text()).toContain('could not be read');
});

test('removing a person can be undone', async () => {
  const panel = await openPanel((background) => background.keep('mara-okafor', MARA));
  await panel.click('More');
  await panel.click('Remove from Tend');
  expect(panel.background.people.size).toBe(0);
  await panel.click('Undo');
  expect(panel.background.people.size).toBe(1);
});

test('the menu takes back the last about the person, says which it was, and offers to do it again', async () => {
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', MARA);
    background.copies.act('deleteNote', '2026-11-22T10:00:00.000Z');
  });
  await panel.click('More');
  await panel.click('Undo last');
  const [asked] = panel.background.questions('undoLast');
  expect(asked?.capability, 'it is about nobody else').toBe(panel.background.capability);
  expect(panel.text()).toContain('Undone: Deleted a note');
  await panel.click('Redo');
  const [redone] = panel.background.questions('undo');
  expect(redone).toMatchObject({ undoes: asked?.requestId, capability: panel.background.capability });
});

test('with nothing left to take back, the menu says so, also of somebody who is not kept', async () => {
  const panel = await openPanel();
  await panel.click('More');
  await panel.click('Undo last');
  expect(panel.text()).toContain('There is nothing left to undo.');
});

test('the sidebar reads the page only when asked', async () => {
  const panel = await openPanel(undefined, { place: 'sidebar' });
  let read = 0;
  const { look } = panel.home;
  panel.home.look = () => {
    read++;
    return look();
  };
  panel.panel.model.tabName = 'Mara Okafor';
  panel.panel.model.changed();
  await settled();
  expect(panel.text()).toContain('Name from the tab’s title');
  await panel.type(/^Write a note/, 'Met in Lisbon.');
  await panel.click('Add note');
  expect(read).toBe(0);
  await panel.click('More');
  await panel.click('Refresh from page');
  expect(read).toBe(1);
  expect(panel.background.people.get('mara-okafor')?.contact.fullName).toBe('Mara Okafor');
});
