import type { Contact } from '../../src/domain/contact.ts';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import type { Field, Glimpse } from '../../src/domain/glimpse.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Note } from '../../src/domain/note.ts';

/** Rows about Mara Okafor, who does not exist; each test says what is different. */

const base = { created: '2026-11-02T09:00:00.000Z', updated: '2026-11-02T09:00:00.000Z' };

export function contact(different: Partial<Contact> = {}): Contact {
  const settled = { phase: 'maintain', importance: 1, tracked: true } as const;
  return { ...base, uid: 'mara', fullName: 'Mara Okafor', ...settled, fieldSource: {}, ...different };
}

export function handle(different: Partial<Handle> = {}): Handle {
  const key = { service: 'linkedin', kind: 'vanity', value: 'mara-okafor', raw: 'mara-okafor' } as const;
  return { ...base, uid: 'mara-handle', contactUid: 'mara', ...key, state: 'current', ...different };
}

export function note(different: Partial<Note> = {}): Note {
  return { ...base, uid: 'a-note', contactUid: 'mara', text: 'Likes sailing.', pinned: false, ...different };
}

export function followUp(different: Partial<FollowUp> = {}): FollowUp {
  const asked = {
    summary: 'ask about Lisbon',
    reason: 'custom',
    due: '2026-12-01',
    status: 'needs-action',
  } as const;
  return { ...base, uid: 'a-follow-up', contactUid: 'mara', ...asked, ...different };
}

/** Mara's page with these fields surely read, of whoever's address. */
export function page(
  fields: Partial<Record<Field, string>>,
  different: { sure?: boolean; value?: string } = {},
): Glimpse {
  const { sure = true, value = 'mara-okafor' } = different;
  const readings = Object.entries(fields).map(([field, text]) => [field, { value: text, from: 'h1', sure }]);
  return { handle: { service: 'linkedin', kind: 'vanity', value }, fields: Object.fromEntries(readings) };
}
