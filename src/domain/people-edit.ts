import type { PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import type { Contact, Phase } from './contact.ts';

/** People edited in one chunk at most. */
export const PEOPLE_AT_ONCE = 500;

/** One thing done to many people. Archived ones keep everything and leave the agenda: they are let go. */
export type PeopleEdit =
  | { kind: 'joinGroup'; name: string }
  | { kind: 'leaveGroup'; groupUid: string }
  /** 'none' where a group's is not wanted; absent, a group's. */
  | { kind: 'cadence'; cadence?: Cadence | 'none' | undefined }
  | { kind: 'importance'; importance: Contact['importance'] }
  | { kind: 'phase'; phase: Phase }
  /** '' ends a pause. */
  | { kind: 'pause'; until: PlainDate | '' }
  | { kind: 'remind'; due: PlainDate; summary: string }
  | { kind: 'archive' }
  | { kind: 'delete' };
