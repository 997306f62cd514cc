import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { countToday, isEmpty } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { openDatabase, VERSION } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { panelRows } from '../../src/store/panel.ts';
import { chooseHome, readHome } from '../../src/store/settings.ts';
import { action, freshStore, mara, refusal, TODAY } from './fresh-store.ts';

const place = 'page:s:1';

test('a new store is empty and can be read at once', async () => {
  const db = freshStore();
  expect(await isEmpty(db)).toBe(true);
  expect(await contactAt(db, mara)).toBeUndefined();
});

test('what one worker wrote the next one reads', async () => {
  const indexedDB = new IDBFactory();
  await keepContact(openDatabase('tend', { indexedDB, IDBKeyRange }), { ...action(), handle: mara });
  expect(await contactAt(openDatabase('tend', { indexedDB, IDBKeyRange }), mara)).toBeDefined();
});

test('a transaction waits for the disk', () => {
  const strict = new IDBFactory();
  const asked: unknown[] = [];
  const open = strict.open.bind(strict);
  strict.open = (...args) => {
    const request = open(...args);
    request.addEventListener('success', () => {
      const { transaction } = request.result;
      request.result.transaction = (names, mode, options) => {
        asked.push([mode, options]);
        return transaction.call(request.result, names, mode, options);
      };
    });
    return request;
  };
  return addNote(openDatabase('tend', { indexedDB: strict, IDBKeyRange }), {
    ...action(),
    handle: mara,
    text: 'x',
  }).then(() => expect(asked).toContainEqual(['readwrite', { durability: 'strict' }]));
});

/** A store as a later Tend would leave it. */
async function newerStore(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const db = openDatabase('tend', { indexedDB, IDBKeyRange });
  await addNote(db, { ...action(), handle: mara, text: 'Likes sailing.' });
  db.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open('tend', (VERSION + 1) * 10);
    request.onerror = reject;
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  return indexedDB;
}

test('a store that a newer Tend wrote is read, and never written', async () => {
  const db = openDatabase('tend', { indexedDB: await newerStore(), IDBKeyRange });
  expect(await refusal(addNote(db, { ...action(), handle: mara, text: 'Another' }))).toBe('store-newer');
  expect(await refusal(saveDraft(db, { handle: mara, place, box: 'note', text: 'x', at: TODAY }))).toBe(
    'store-newer',
  );
  expect((await panelRows(db, { handle: mara, place, today: TODAY })).notes).toMatchObject([
    { text: 'Likes sailing.' },
  ]);
});

/** As Firefox does it where history is never remembered. */
const closedBrowser = {
  open() {
    throw new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
  },
} as unknown as IDBFactory;

test('where the browser lets nothing be stored every question says so', async () => {
  const db = openDatabase('tend', { indexedDB: closedBrowser, IDBKeyRange });
  const asked = [
    readHome(db),
    countToday(db, TODAY),
    panelRows(db, { handle: mara, place, today: TODAY }),
    keepContact(db, { ...action(), handle: mara }),
    saveDraft(db, { handle: mara, place, box: 'note', text: 'x', at: TODAY }),
    chooseHome(db, 'page'),
  ];
  expect(await Promise.all(asked.map(refusal))).toEqual(asked.map(() => 'store-unavailable'));
});

test('a store that could not be opened is tried again with the next question', async () => {
  const indexedDB = new IDBFactory();
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = closedBrowser.open;
  const db = openDatabase('tend', { indexedDB, IDBKeyRange });
  expect(await refusal(isEmpty(db))).toBe('store-unavailable');
  indexedDB.open = open;
  expect(await isEmpty(db)).toBe(true);
});
