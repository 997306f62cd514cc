import type { KeptTable } from '../../src/domain/copies.ts';

const at = '2026-08-24T09:00:00.000Z';
const uid = '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0001';
const contactUid = '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0000';
const groupUid = '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0002';
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
    cadence: { every: 3, unit: 'month' },
    cadenceSince: '2026-08-24',
    inheritsSince: '2026-08-24',
    groups: [groupUid],
    howMet: { on: '2024', where: 'at the regatta', via: 'Ivo', text: 'She steered.' },
    interests: ['rowing'],
    canHelpWith: ['harbours'],
    askNext: ['how the boat is'],
    connectedOn: '2024-05-01',
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
    expires: '2026-12-23',
    status: 'completed',
    completedOn: '2026-11-23',
    outcome: 'done',
  },
  answers: {
    ...base,
    contactUid,
    line: `followUp/${uid}`,
    of: '2026-11-22',
    day: '2026-11-22',
    answer: 'snoozed',
    until: '2026-11-25',
  },
  interactions: {
    ...base,
    participants: [contactUid, uid],
    on: '2026-11-20',
    kind: 'inPerson',
    direction: 'out',
    answered: false,
    touch: true,
    text: 'Talked of Lisbon.',
  },
  groups: {
    ...base,
    uid: groupUid,
    name: 'Rowers',
    cadence: { every: 2, unit: 'week' },
    cadenceSince: '2026-08-24',
  },
  keyDates: { ...base, contactUid, kind: 'custom', label: 'name day', date: '--02-29', leadDays: 3 },
  sightings: {
    ...base,
    contactUid,
    on: '2026-11-10',
    via: 'visit',
    was: { title: 'Engineer', org: 'Halden Labs' },
    is: { title: 'Lead', org: 'Northlight' },
    since: '2026-08-24',
    verdict: 'news',
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
    others: [uid],
    before: note,
    after: { ...note, text: 'Prefers e-mail.' },
  },
  settings: { key: 'panelShape', value: { collapsed: false, width: 348 } },
};
