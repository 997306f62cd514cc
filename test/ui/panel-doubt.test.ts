// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { glimpseOf } from './fake-home.ts';
import { openPanel, type Stage, settled } from './stage.ts';

const LIND = glimpseOf('mara-okafor', { fullName: 'M. Okafor-Lind', memberId: '4711' });

/** Mara is kept here, with a note; the page shows somebody who may be her. */
function inDoubt(place: 'page' | 'sidebar' = 'page'): Promise<Stage> {
  return openPanel(
    (background) => {
      background.keep('mara-okafor', { fullName: 'Mara Okafor', fieldSource: { fullName: 'page' } });
      background.note('mara-okafor', 'Likes sailing.');
      background.doubt = { why: 'name', kept: 'Mara Okafor', seen: 'M. Okafor-Lind' };
    },
    { page: LIND, place },
  );
}

test('in doubt the panel asks one thing, and shows nothing of whom it keeps', async () => {
  const panel = await inDoubt();
  expect(panel.text()).toContain('You kept this address for Mara Okafor.');
  expect(panel.text()).toContain('The page now shows M. Okafor-Lind. Is it the same person?');
  expect(panel.root.querySelector('h1')?.textContent).toBe('M. Okafor-Lind');
  expect(panel.text()).not.toContain('Likes sailing.');
  expect(panel.text()).not.toContain('Nothing noted yet');
  for (const offer of ['Keep', 'Remind me', 'More']) expect(panel.find(offer)).toBeUndefined();
});

test('“Same person” brings the notes back, under the name on the page', async () => {
  const panel = await inDoubt();
  await panel.click('Same person');
  expect(panel.background.questions('settleDoubt')).toMatchObject([{ same: true, glimpse: LIND }]);
  expect(panel.text()).toContain('Likes sailing.');
  expect(panel.text()).toContain('Kept as one person');
  expect(panel.find('Undo')).toBeDefined();
  expect(panel.find('Someone else')).toBeUndefined();
});

test('“Someone else” begins anew with the person on the page', async () => {
  const panel = await inDoubt();
  await panel.click('Someone else');
  expect(panel.background.questions('settleDoubt')).toMatchObject([{ same: false }]);
  expect(panel.text()).toContain('Kept apart');
  expect(panel.text()).toContain('Nothing noted yet');
  expect(panel.text()).not.toContain('Likes sailing.');
});

test('what is written before the answer is not saved, stays a draft, and says why', async () => {
  const panel = await inDoubt();
  await panel.type(/^Write a note/, 'Met in Porto.');
  await panel.click('Add note');
  expect(panel.text()).toContain('Answer first whether this is the same person.');
  expect(panel.field(/^Write a note/).value).toBe('Met in Porto.');
  await panel.click('Same person');
  await panel.click('Try again');
  expect(panel.background.people.get('mara-okafor')?.notes.map(({ text }) => text)).toContain(
    'Met in Porto.',
  );
});

test('a page that can no longer be read leaves the doubt, and what it has shown', async () => {
  const panel = await inDoubt();
  panel.home.show({ unread: 'loading' });
  panel.background.announce();
  await settled();
  await panel.type(/^Write a note/, 'Met in Porto.');
  await panel.click('Add note');
  expect(panel.find('Someone else')).toBeDefined();
  expect(panel.background.questions('addNote')).toMatchObject([{ glimpse: LIND }]);
  expect(panel.text()).toContain('Answer first');
});

test('a panel whose word has expired asks again', async () => {
  const panel = await inDoubt();
  panel.background.capability = 'second';
  await panel.type(/^Write a note/, 'Met in Porto.');
  await panel.click('Add note');
  expect(panel.find('Same person')).toBeDefined();
  expect(panel.text()).not.toContain('Likes sailing.');
});

test('a note being edited is not taken for deleted while it is out of sight', async () => {
  const panel = await openPanel(
    (background) => {
      background.keep('mara-okafor', { fullName: 'Mara Okafor' });
      const { uid } = background.note('mara-okafor', 'Likes sailing.');
      background.drafts[uid] = 'Likes sailing alone.';
      background.doubt = { why: 'number', kept: 'Mara Okafor', seen: 'Mara Okafor' };
    },
    { page: LIND },
  );
  expect(panel.text()).toContain('The page now shows another member, Mara Okafor.');
  expect(panel.field(/^Write a note/).value).toBe('');
  expect(Object.values(panel.background.drafts)).toEqual(['Likes sailing alone.']);
});

test('a page is asked about when it was surely read, and not again for what says no more of who it is', async () => {
  const panel = await openPanel(undefined, { page: { unread: 'loading' } });
  const unsure = glimpseOf('mara-okafor', { fullName: 'Somebody Else' });
  if (unsure.fields.fullName) unsure.fields.fullName.sure = false;
  const asked = async (page: Parameters<typeof panel.home.show>[0]) => {
    panel.home.show(page);
    await settled();
    return panel.background.questions('meetContact').length;
  };
  expect(await asked(unsure)).toBe(0);
  expect(await asked(glimpseOf('jun-li', { fullName: 'Jun Li' }))).toBe(0);
  expect(await asked(glimpseOf('mara-okafor', { fullName: 'Mara Okafor' }))).toBe(1);
  expect(await asked(glimpseOf('mara-okafor', { fullName: 'Mara Okafor', place: 'Lisbon' }))).toBe(1);
  expect(await asked(glimpseOf('mara-okafor', { fullName: 'Mara Okafor', memberId: '4711' }))).toBe(2);
  expect(await asked(glimpseOf('mara-okafor', { fullName: 'Mara Okafor' })), 'the number stays').toBe(2);
});

test('the sidebar shows whom it keeps until it is asked to read the page', async () => {
  const panel = await inDoubt('sidebar');
  expect(panel.text()).toContain('Likes sailing.');
  expect(panel.background.questions('meetContact')).toHaveLength(0);
  await panel.click('More');
  await panel.click('Refresh from page');
  expect(panel.find('Same person')).toBeDefined();
  expect(panel.text()).toContain('Answer first');
  expect(panel.text()).not.toContain('Likes sailing.');
});
