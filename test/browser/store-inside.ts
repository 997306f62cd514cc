import type { Page } from 'puppeteer-core';
import { handleText } from '../../src/domain/handle.ts';
import type { Running } from './running.ts';

/** What lies in Tend's store, as the tests speak of it. People are named by `handleText`: 'linkedin/vanity/mara-okafor'. */
export interface Stored {
  contacts: { uid: string; fullName: string; about: string[] }[];
  notes: { about: string[]; text: string }[];
  drafts: { about: string; view: string; text: string }[];
}

/** A look into the store, past everything that Tend itself would say about it. Only reads. */
export interface StoreInside {
  read(): Promise<Stored>;
}

/** Opens the look in a tab of its own, which stays behind the one in sight. */
export async function lookInside(tend: Running, inSight?: Page): Promise<StoreInside> {
  const page = await tend.openExtensionPage('manifest.json'); // none of Tend's own code runs there
  await inSight?.bringToFront();
  return {
    async read() {
      const { contacts, handles, notes, drafts } = await page.evaluate(rowsInside);
      const live = <Row extends { deletedAt?: string }>(rows: Row[]) => rows.filter((row) => !row.deletedAt);
      const about = (uid: string) =>
        live(handles)
          .filter(({ contactUid }) => contactUid === uid)
          .map(handleText);
      return {
        contacts: live(contacts).map(({ uid, fullName }) => ({ uid, fullName, about: about(uid) })),
        notes: live(notes).map(({ contactUid, text }) => ({ about: about(contactUid), text })),
        drafts: drafts.map(({ handle, view, text }) => ({ about: handle, view, text })),
      };
    },
  };
}

interface Row {
  uid: string;
  deletedAt?: string;
}

interface Rows {
  contacts: (Row & { fullName: string })[];
  handles: (Row & { contactUid: string; service: string; kind: 'vanity'; value: string })[];
  notes: (Row & { contactUid: string; text: string })[];
  drafts: { view: string; handle: string; text: string }[];
}

/** Runs in the extension's origin; no named function may stand in it (tsx would give it a helper). */
async function rowsInside(): Promise<Rows> {
  const tables = ['contacts', 'handles', 'notes', 'drafts'] as const;
  const there = (await indexedDB.databases()).some(({ name }) => name === 'tend');
  if (!there) return { contacts: [], handles: [], notes: [], drafts: [] };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tend');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction(tables, 'readonly');
  const rows = await Promise.all(
    tables.map(
      (table) =>
        new Promise((resolve, reject) => {
          const reading = transaction.objectStore(table).getAll();
          reading.onsuccess = () => resolve([table, reading.result]);
          reading.onerror = () => reject(reading.error);
        }),
    ),
  );
  db.close();
  return Object.fromEntries(rows as [string, unknown][]) as unknown as Rows;
}
