import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToMenu } from '../../src/background/context-menu.ts';
import { SELECTION_LIMIT } from '../../src/domain/share.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { waitUntil } from '../wait-until.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';
import fake, { ORIGIN, openTabs } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const PORTS = 'https://example.org/ports';
const ROOM = `${ORIGIN}src/dashboard/index.html#reading/`;

let db: TendDatabase;
beforeEach(() => {
  db = freshBackground();
});
afterEach(() => {
  vi.useRealTimers();
});

const kept = () => db.shares.toArray();

/** Presses the item of the context menu, and waits until something was opened. */
async function press(info: object, tab?: object, store = storeOf(db)): Promise<void> {
  listenToMenu(store);
  fake.contextMenus.pressed?.({ menuItemId: 'share', pageUrl: PORTS, ...info }, tab);
  const before = fake.opened.length;
  await waitUntil(() => expect(fake.opened).toHaveLength(before + 1)); // the part is loaded first
}

/** What the form is opened with where the page could not be kept. */
function carried(): Record<string, string> {
  const opened = fake.opened.at(-1) ?? '';
  expect(opened.startsWith(`${ROOM}new?`)).toBe(true);
  return Object.fromEntries(new URLSearchParams(opened.slice(opened.indexOf('?'))));
}

describe('pressed in the context menu', () => {
  test('the page is kept by what the event tells, and shown; nobody looks into it', async () => {
    await press(
      { selectionText: 'Quays flood first.' },
      { id: 7, url: `${PORTS}?utm_source=mail`, title: 'Ports' },
    );
    const [share] = await kept();
    expect(share).toMatchObject({ title: 'Ports', url: PORTS, text: 'Quays flood first.' });
    expect(fake.opened).toEqual([`${ROOM}${share?.uid}`]);
    expect(fake.scripting.looked).toEqual([]);
  });

  test('on a link it is the page that the link leads to', async () => {
    const link = { linkUrl: 'https://example.org/tides', selectionText: 'tides' };
    await press(link, { id: 7, url: PORTS, title: 'Ports' });
    expect(await kept()).toMatchObject([{ title: 'tides', url: 'https://example.org/tides', text: '' }]);
  });

  test('the same page again is the same row', async () => {
    for (const text of ['', 'Quays.']) await press({ selectionText: text }, { url: PORTS, title: 'Ports' });
    expect(await kept()).toMatchObject([{ text: 'Quays.' }]);
    expect(fake.opened[0]).toBe(fake.opened[1]);
  });

  test('what is no page on the web is not kept: the form says so', async () => {
    await press({ linkUrl: 'mailto:ada@example.org' });
    expect(await kept()).toEqual([]);
    expect(carried()).toEqual({ url: 'mailto:ada@example.org', title: '', text: '' });
  });

  test('where nothing can be written the form has all that was to be kept', async () => {
    const writable = () => Promise.reject(new Error('the disk is full'));
    await press(
      { selectionText: 'Quays.' },
      { url: PORTS, title: 'Ports/Storms & more' },
      {
        ...storeOf(db),
        writable,
      },
    );
    expect(carried()).toEqual({ url: PORTS, title: 'Ports/Storms & more', text: 'Quays.' });
    expect(fake.opened.at(-1)?.split('#')[1]?.split('/'), 'one place of the address').toHaveLength(2);
  });
});

describe('pressed in the popup', () => {
  const shareTab = () => askAs(db, ownPage, 'shareTab', { tabId: 7 });

  test('the page of the tab is kept, with what is selected on it', async () => {
    openTabs.set(7, PORTS);
    fake.scripting.selected = 'x'.repeat(2 * SELECTION_LIMIT);
    expect(await shareTab()).toEqual({});
    const [share] = await kept();
    expect(share?.text).toHaveLength(SELECTION_LIMIT);
    expect(fake.scripting.looked).toEqual([7]);
    expect(fake.opened).toEqual([`${ROOM}${share?.uid}`]);
  });

  test('where nobody may look into the page, it is kept without', async () => {
    openTabs.set(7, PORTS);
    fake.scripting.selected = undefined;
    await shareTab();
    expect(await kept()).toMatchObject([{ url: PORTS, text: '' }]);
  });

  test('a page may not ask for it', async () => {
    openTabs.set(7, PORTS);
    const page = fromTab(1, 'https://www.linkedin.com/in/mara-okafor/');
    expect(await askAs(db, page, 'shareTab', { tabId: 7 })).toBe('not-allowed');
    expect(fake.scripting.looked).toEqual([]);
  });
});

test('a panel is told what is to be sent in words, and where it is; neither of other pages, nor what was selected, nor who else gets it', async () => {
  const tab = fromTab(1, addressOf('mara-okafor'));
  const write = () => ({ requestId: crypto.randomUUID() });
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
  const capability = await capabilityFor(db, tab, 'mara-okafor');
  await askAs(db, tab, 'addNote', { ...write(), capability, text: 'Plans ports.' });
  const [mara] = await db.contacts.toArray();
  await askAs(db, ownPage, 'keepShare', { ...write(), title: 'Ports', url: PORTS, text: 'Quays.' });
  const [share] = await kept();
  await askAs(db, ownPage, 'keepShare', { ...write(), title: 'Other', url: `${PORTS}/other`, text: '' });
  await askAs(db, ownPage, 'addPerson', { ...write(), fields: { fullName: 'Ivo Lindqvist' } });
  const others = (await db.contacts.toArray()).filter(({ uid }) => uid !== mara?.uid);
  const sent = { shareUid: share?.uid ?? '', contactUids: [mara?.uid ?? ''] };
  const also = { ...sent, contactUids: others.map(({ uid }) => uid) };
  expect(await askAs(db, ownPage, 'sendTo', { ...write(), ...also })).toEqual({ count: 1 });
  expect(await askAs(db, ownPage, 'sendTo', { ...write(), ...sent })).toEqual({ count: 1 });
  const view = await askAs(db, tab, 'readPanel', { capability });
  if (typeof view === 'string') throw new Error(view);
  expect(view.line?.reasons[0]?.summary).toBe('Send: Ports');
  expect(view.followUps[0]?.summary, 'as it is changed').toBe('Ports');
  expect(view.links, 'only what is to be sent to this person').toEqual({ [share?.uid ?? '']: PORTS });
  for (const hidden of ['Quays.', '/other', 'Ivo Lindqvist'])
    expect(JSON.stringify(view)).not.toContain(hidden);
  const person = await askAs(db, ownPage, 'readPerson', { contactUid: mara?.uid ?? '' });
  expect(person).toMatchObject({ shares: [{ url: PORTS }] });
});
