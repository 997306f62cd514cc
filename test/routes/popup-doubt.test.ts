import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Field } from '../../src/domain/glimpse.ts';
import type { Home } from '../../src/domain/home.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { page } from '../domain/people.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, handleOf, ownPage } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const MARA = { fullName: 'Mara Okafor', memberId: '4711' };
const IDA = { fullName: 'Ida Lind', memberId: '4712' };

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await choose('page');
  await keep();
});
afterEach(() => vi.useRealTimers());

const uid = () => crypto.randomUUID();
const choose = (home: Home) => askAs(db, ownPage, 'chooseHome', { home });

/** The panel in a tab at Mara's address meets whom its page shows; answers what it is asked about that. */
async function meet(fields: Partial<Record<Field, string>>, tab = 1) {
  const sender = fromTab(tab, addressOf('mara-okafor'));
  const capability = await capabilityFor(db, sender, 'mara-okafor');
  const glimpse = page(fields, { value: 'mara-okafor' });
  const view = await askAs(db, sender, 'meetContact', { capability, glimpse });
  return { sender, capability, glimpse, view };
}

async function keep(): Promise<void> {
  const { sender, ...panel } = await meet(MARA, 9);
  const { capability, glimpse } = panel;
  await askAs(db, sender, 'addNote', { capability, glimpse, requestId: uid(), text: 'secret' });
}

/** The popup over a tab at Mara's address. */
const popup = (tabId = 1) =>
  askAs(db, ownPage, 'openPanel', { handle: handleOf('mara-okafor'), over: { tabId, windowId: 1 } });

const certain = { panel: { contact: { fullName: 'Mara Okafor' }, notes: [{ text: 'secret' }] } };

test('over a tab in doubt the popup is told the doubt and nothing else; over any other it goes by the address', async () => {
  expect(await popup()).toMatchObject(certain);
  const before = fake.storage.local.values.changed;
  const { view } = await meet(IDA);
  expect(view).toHaveProperty('doubt');
  expect(fake.storage.local.values.changed, 'an open popup looks again').not.toBe(before);
  const told = await popup();
  expect(told).toMatchObject({ panel: { doubt: { why: 'number' }, notes: [], followUps: [] } });
  expect(JSON.stringify(told)).not.toContain('secret');
  expect(told).not.toHaveProperty('panel.contact');
  expect(await popup(2)).toMatchObject(certain);
});

test('to meet the same again makes no signal, or panels would ask for ever', async () => {
  await meet(IDA);
  const before = fake.storage.local.values.changed;
  await meet(IDA);
  expect(fake.storage.local.values.changed).toBe(before);
});

test.each([
  { same: true, shows: { contact: { fullName: 'Ida Lind' }, notes: [{ text: 'secret' }] } },
  { same: false, shows: { contact: { fullName: 'Ida Lind' }, notes: [] } },
])(
  'once it is answered (same: $same) the popup is certain, before the panel meets again; undone, in doubt',
  async ({ same, shows }) => {
    const { sender, capability, glimpse } = await meet(IDA);
    const requestId = uid();
    await askAs(db, sender, 'settleDoubt', { capability, requestId, glimpse, same });
    const settled = await popup();
    expect(settled).toMatchObject({ panel: shows });
    expect(settled).not.toHaveProperty('panel.doubt');
    await askAs(db, sender, 'undo', { capability, requestId: uid(), undoes: requestId });
    expect(await popup()).toHaveProperty('panel.doubt');
  },
);

test('a page that shows the one who is kept after all ends it, and so does another document', async () => {
  await meet(IDA);
  await meet(MARA);
  expect(await popup()).toMatchObject(certain);
  await meet(IDA);
  await capabilityFor(db, fromTab(1, addressOf('mara-okafor'), 'reloaded'), 'mara-okafor');
  expect(await popup()).toMatchObject(certain);
});

test('a meeting that is late, of a document that is gone, is not heard', async () => {
  const { sender, capability, glimpse } = await meet({});
  await capabilityFor(db, fromTab(1, addressOf('mara-okafor'), 'reloaded'), 'mara-okafor');
  const late = { capability, glimpse: { ...glimpse, ...page(IDA, { value: 'mara-okafor' }) } };
  expect(await askAs(db, sender, 'meetContact', late)).toBe('panel-expired');
  expect(await popup()).toMatchObject(certain);
});

test('the side panel’s doubt counts where Tend lives there, for its window', async () => {
  await choose('both');
  const handle = handleOf('mara-okafor');
  const side = { ...ownPage, documentId: 'sidebar-1' };
  const opened = await askAs(db, side, 'openPanel', { handle, windowId: 1 });
  const { capability } = (opened as { panel: { capability: string } }).panel;
  const glimpse = page(IDA, { value: 'mara-okafor' });
  expect(await askAs(db, side, 'meetContact', { capability, glimpse })).toHaveProperty('doubt');
  expect(await popup()).toHaveProperty('panel.doubt');
  const elsewhere = { handle, over: { tabId: 1, windowId: 2 } };
  expect(await askAs(db, ownPage, 'openPanel', elsewhere)).toMatchObject(certain);
  await choose('page');
  expect(await popup(), 'no side panel asks any more').toMatchObject(certain);
});

test('a page cannot have the popup’s answer, nor the side panel', async () => {
  const { sender } = await meet(IDA);
  const over = { tabId: 1, windowId: 1 };
  expect(await askAs(db, sender, 'openPanel', { over })).not.toHaveProperty('panel.doubt');
  const side = { handle: handleOf('mara-okafor'), windowId: 1, over };
  expect(await askAs(db, ownPage, 'openPanel', side)).not.toHaveProperty('panel.doubt');
});

test('the user’s own profile is known as that, after a panel there has told', async () => {
  expect(await popup()).not.toHaveProperty('own');
  await meet({ fullName: 'Robin Vale', isSelf: 'true' });
  const own = await popup();
  expect(own).toMatchObject({ own: true });
  expect(own, 'whoever was kept at this address before').not.toHaveProperty('panel.contact');
});
