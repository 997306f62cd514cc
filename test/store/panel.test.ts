import { expect, test } from 'vitest';
import { saveDraft } from '../../src/store/drafts.ts';
import { panelRows } from '../../src/store/panel.ts';
import { chooseHome, readHome, readPanelShape, setPanelShape } from '../../src/store/settings.ts';
import { everyWrite, furnished } from './every-write.ts';
import { withFault } from './failing-requests.ts';
import { action, everything, freshStore, ivo, mara, TODAY } from './fresh-store.ts';

const place = 'page:s:1';

test('the panel of a stranger is blank, and looking stores nothing', async () => {
  const db = freshStore();
  const before = await everything(db);
  expect(await panelRows(db, { handle: mara, place, isLive: () => true, today: TODAY })).toEqual({
    notes: [],
    hasOlder: false,
    followUps: [],
    groups: [],
    keyDates: [],
    news: [],
    drafts: {},
    shape: { collapsed: false, width: 348 },
  });
  expect(await everything(db)).toEqual(before);
});

test('the panel of a contact has everything it draws', async () => {
  const { db } = await furnished();
  expect(await panelRows(db, { handle: mara, place, today: TODAY })).toMatchObject({
    contact: { fullName: 'Mara Okafor', org: 'Brightwater' },
    notes: [{ text: 'Has a boat.' }, { text: 'Likes sailing.' }],
    hasOlder: false,
    followUps: [{ due: '2026-12-01', summary: 'ask about Lisbon' }],
    drafts: { note: 'Half a' },
  });
});

test('after the contact is removed only what is being typed is there', async () => {
  const store = await furnished();
  await everyWrite.removeContact?.(store, action());
  const rows = await panelRows(store.db, { handle: mara, place, today: TODAY });
  expect(rows).toMatchObject({ notes: [], followUps: [], drafts: { note: 'Half a' } });
  expect(rows).not.toHaveProperty('contact');
});

test('a panel is read in few requests', async () => {
  const { db } = await furnished();
  const requests = await withFault(0, 'error', async () => {
    await panelRows(db, { handle: mara, place, today: TODAY });
  });
  expect(requests).toBeLessThanOrEqual(13); // handle, contact, pinned, newest, drafts, shape, and the eight tables of its line but groups
});

test('the shape of the panel is one for all profiles, and changes by halves', async () => {
  const db = freshStore();
  await setPanelShape(db, { width: 420.6 });
  await setPanelShape(db, { collapsed: true, width: undefined });
  expect(await readPanelShape(db)).toEqual({ collapsed: true, width: 421 });
  await setPanelShape(db, { width: 9000 });
  expect((await panelRows(db, { handle: ivo, place, today: TODAY })).shape).toEqual({
    collapsed: true,
    width: 640,
  });
});

test('no home is chosen until the user chooses, and the choice can change', async () => {
  const db = freshStore();
  expect(await readHome(db)).toBeUndefined();
  await chooseHome(db, 'both');
  await chooseHome(db, 'sidebar');
  expect(await readHome(db)).toBe('sidebar');
});

test('a late draft lands on the person it was typed for', async () => {
  const db = freshStore();
  await saveDraft(db, { handle: mara, place, box: 'note', text: 'about Mara', at: action().at });
  expect((await panelRows(db, { handle: ivo, place, today: TODAY })).drafts).toEqual({});
  expect((await panelRows(db, { handle: mara, place, today: TODAY })).drafts).toEqual({ note: 'about Mara' });
});
