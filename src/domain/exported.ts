import type { Contact } from './contact.ts';
import type { Due } from './due.ts';
import type { FollowUp } from './follow-up.ts';
import { type Handle, nameIn } from './handle.ts';
import type { KeyDate } from './key-date.ts';

/** How people can be taken elsewhere. */
export const EXPORT_FORMATS = ['csv', 'vcard', 'calendar'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * What is taken elsewhere of one person; every format writes of it what it has a place for. No format holds former
 * handles, interactions, news, answers, the trash or the history: those are in a backup.
 */
export interface Exported {
  contact: Contact;
  /** The current ones. */
  handles: Handle[];
  /** Names of their groups. */
  groups: string[];
  keyDates: KeyDate[];
  /** The open ones, the next first. */
  followUps: FollowUp[];
  /** When they come up next and why; when the last contact was. */
  line: Pick<Due, 'next' | 'reasons' | 'rank'>;
  /** What was written about them, the oldest first; only where that is wanted. */
  notes?: string[];
}

/** What a person is called: where no name is known, as an address says. */
export function calledAs({ contact, handles }: Pick<Exported, 'contact' | 'handles'>): string {
  return contact.fullName || (handles.map(nameIn).find(Boolean) ?? '');
}
