import type { KeptTable } from '../../src/domain/copies.ts';

const at = '2026-08-24T09:00:00.000Z';
const uid = '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0001';
const contactUid = '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0000';
const base = { uid, created: at, updated: at };

const note = { ...base, contactUid, text: 'Prefers calls.', pinned: true, pin: 1 };

/** A sound row of every table. */
export const ROWS: Record<KeptTable, Record<string, unknown>> = {
  contacts: {
    ...base,
    uid: contactUid,
    fullName: 'Mara Okafor',
    org: 'Halden Labs',
    phase: 'build',
    importance: 1,
    tracked: true,
    fieldSource: { fullName: 'page', org: 'user' },
  },
  handles: {
    ...base,
    contactUid,
    service: 'linkedin',
    kind: 'vanity',
    value: 'mara-okafor',
    raw: 'mara-okafor',
    state: 'current',
  },
  notes: note,
  followUps: {
    ...base,
    contactUid,
    summary: 'ask how it went',
    reason: 'custom',
    due: '2026-11-23',
    status: 'completed',
    completedOn: '2026-11-23',
    outcome: 'done',
  },
  answers: {
    ...base,
    contactUid,
    line: `followUp/${uid}`,
    day: '2026-11-22',
    answer: 'snoozed',
    until: '2026-11-25',
  },
  drafts: { view: 'page:1:2#note', handle: 'linkedin/vanity/mara-okafor', text: 'Half a', updated: at },
  changes: {
    seq: 7,
    at,
    requestId: uid,
    op: 'editNote',
    table: 'notes',
    uid,
    contactUid,
    before: note,
    after: { ...note, text: 'Prefers e-mail.' },
  },
  settings: { key: 'panelShape', value: { collapsed: false, width: 348 } },
};
