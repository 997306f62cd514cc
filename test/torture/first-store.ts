import type { Page } from 'puppeteer-core';
import type { Change } from '../../src/domain/change.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { excerpt } from '../../src/domain/excerpt.ts';
import { dayOf, type FollowUp, openInOrder } from '../../src/domain/follow-up.ts';
import type { Handle } from '../../src/domain/handle.ts';
import { nameWords } from '../../src/domain/name.ts';
import type { Note } from '../../src/domain/note.ts';
import { dayAt } from '../../src/domain/plain-date.ts';
import type { WholeStore } from '../browser/whole-store.ts';
import { contact, followUp, handle, note } from '../domain/people.ts';
import type { Chance } from './chance.ts';

/** An index: its name, and its key path where that is another. */
type Index = { name: string; path?: string | string[]; multiEntry?: boolean };

/** The tables of Tend's first version, as IndexedDB has them. */
const FIRST_TABLES: { name: string; key: string | string[]; counts?: boolean; indexes: Index[] }[] = [
  { name: 'contacts', key: 'uid', indexes: [] },
  {
    name: 'handles',
    key: 'uid',
    indexes: [{ name: '[service+kind+value]', path: ['service', 'kind', 'value'] }, { name: 'contactUid' }],
  },
  {
    name: 'notes',
    key: 'uid',
    indexes: [
      { name: '[contactUid+created]', path: ['contactUid', 'created'] },
      { name: '[contactUid+pin]', path: ['contactUid', 'pin'] },
    ],
  },
  { name: 'followUps', key: 'uid', indexes: [{ name: 'contactUid' }] },
  { name: 'answers', key: 'uid', indexes: [] },
  { name: 'drafts', key: ['view', 'handle'], indexes: [{ name: 'handle' }] },
  {
    name: 'due',
    key: 'contactUid',
    indexes: [
      { name: '[next+contactUid]', path: ['next', 'contactUid'] },
      { name: 'words', multiEntry: true },
    ],
  },
  { name: 'changes', key: 'seq', counts: true, indexes: [{ name: 'requestId' }] },
  { name: 'settings', key: 'key', indexes: [] },
];

/** Makes a store as Tend's first version would have left it. No script of Tend may be running. */
export async function makeFirstStore(page: Page, rows: WholeStore): Promise<void> {
  await page.evaluate(
    async (tables, all) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('tend', 10); // Dexie's counting: ten for each version
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
        opening.onupgradeneeded = () => {
          for (const { name, key, counts, indexes } of tables) {
            const table = opening.result.createObjectStore(name, {
              keyPath: key,
              autoIncrement: counts === true,
            });
            for (const { name: index, path, multiEntry } of indexes)
              table.createIndex(index, path ?? index, { multiEntry: multiEntry === true });
          }
        };
      });
      const writing = db.transaction([...db.objectStoreNames], 'readwrite', { durability: 'strict' });
      for (const [name, list] of Object.entries(all))
        for (const row of list) writing.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      db.close();
    },
    FIRST_TABLES,
    rows,
  );
}

/** An agenda line as the first two versions derived it: by the next follow-up alone. */
export function firstLine(one: Contact, address: Handle, asked: FollowUp[], notes: Note[]): object {
  const [next] = openInOrder(asked);
  const [note] = notes.toSorted((a, b) => (a.created + a.uid > b.created + b.uid ? -1 : 1));
  const { service, kind, value, raw } = address;
  return {
    contactUid: one.uid,
    ...(next && {
      next: dayOf(next),
      followUpUid: next.uid,
      summary: next.summary,
      since: dayAt(next.created),
    }),
    fullName: one.fullName,
    handle: { service, kind, value, raw },
    ...(note && { last: { on: dayAt(note.created), excerpt: excerpt(note.text) } }),
    words: nameWords(one.fullName),
  };
}

/** Rows of so many people, as the first version would have written them. */
export function firstRows(chance: Chance, people: number): WholeStore {
  const rows = {
    contacts: [] as object[],
    handles: [] as object[],
    notes: [] as object[],
    followUps: [] as object[],
    answers: [] as object[],
    drafts: [] as object[],
    due: [] as object[],
    changes: [] as Change[],
    settings: [{ key: 'home', value: 'both' }] as object[],
  };
  const log = (table: string, at: string, row: { uid: string; contactUid?: string }) => {
    const contactUid = row.contactUid ?? row.uid;
    const requestId = chance.uuid();
    const seq = rows.changes.length + 1;
    rows.changes.push({ seq, at, requestId, op: 'addNote', table, uid: row.uid, contactUid, after: row });
  };
  for (let index = 0; index < people; index++) {
    const uid = chance.uuid();
    const one = contact({ uid, fullName: `Person ${chance.noise(8)}` });
    const value = `first-${index}`;
    const address = handle({ uid: chance.uuid(), contactUid: uid, value, raw: value });
    const notes: Note[] = Array.from({ length: chance.between(0, 8) }, () =>
      note({ uid: chance.uuid(), contactUid: uid, text: chance.noise(chance.between(1, 400)) }),
    );
    const asked: FollowUp[] = Array.from({ length: chance.below(3) }, () =>
      followUp({ uid: chance.uuid(), contactUid: uid, summary: chance.noise(10) }),
    );
    for (const [table, list] of Object.entries({
      notes,
      followUps: asked,
      contacts: [one],
      handles: [address],
    })) {
      rows[table as 'notes'].push(...list);
      for (const row of list) log(table, one.created, row);
    }
    rows.due.push(firstLine(one, address, asked, notes));
    if (chance.below(5) === 0)
      rows.drafts.push({
        view: 'page:gone:1#note',
        handle: `linkedin/vanity/${value}`,
        text: 'Half',
        updated: one.created,
      });
  }
  return rows as unknown as WholeStore;
}
