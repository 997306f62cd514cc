import type { Page } from 'puppeteer-core';
import type { Contact } from '../../src/domain/contact.ts';
import { type Handle, handleText } from '../../src/domain/handle.ts';
import type { Draft, Note } from '../../src/domain/note.ts';
import type { Running } from './running.ts';
import { readWholeStore } from './whole-store.ts';

/**
 * What lies in Tend's store, tombstones left out. People are named by `handleText`, 'linkedin/vanity/mara-okafor', of the
 * addresses they were seen at and are found at now.
 */
export interface Stored {
  contacts: { fullName: string; about: string[] }[];
  notes: { text: string; about: string[] }[];
  drafts: { text: string; about: string; view: string }[];
}

/** A look into the store that stays open. Only reads. */
export interface StoreInside {
  read(): Promise<Stored>;
}

/** Opens the look in a tab of its own, which stays behind the one in sight. */
export async function lookInside(tend: Running, inSight?: Page): Promise<StoreInside> {
  const page = await tend.openExtensionPage('manifest.json'); // none of Tend's own code runs there
  await inSight?.bringToFront();
  return {
    async read() {
      const rows = await readWholeStore(page, ['contacts', 'handles', 'notes', 'drafts']);
      const { contacts, handles, notes, drafts } = rows as unknown as {
        contacts: Contact[];
        handles: Handle[];
        notes: Note[];
        drafts: Draft[];
      };
      const about = (uid: string) =>
        handles
          .filter(({ contactUid, deletedAt }) => contactUid === uid && !deletedAt)
          .filter(({ raw, state }) => raw && state === 'current')
          .map(handleText);
      return {
        contacts: contacts
          .filter(({ deletedAt }) => !deletedAt)
          .map(({ uid, fullName }) => ({ fullName, about: about(uid) })),
        notes: notes
          .filter(({ deletedAt }) => !deletedAt)
          .map(({ contactUid, text }) => ({ text, about: about(contactUid) })),
        drafts: drafts.map(({ handle, view, text }) => ({ text, about: handle, view })),
      };
    },
  };
}
