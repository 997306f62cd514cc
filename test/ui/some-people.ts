import type { KeptTable } from '../../src/domain/copies.ts';
import { noTables } from './fake-store.ts';

type Row = Record<string, unknown>;

const uid = (kind: number, number: number) =>
  `0b6f9a52-7c4e-4a57-9c6d-${String(kind).padStart(2, '0')}${String(number).padStart(10, '0')}`;

/** Uid of the nth person, note, … */
export const uidOf = (table: KeptTable, number: number) =>
  uid(['contacts', 'handles', 'notes', 'followUps'].indexOf(table), number);

/** A store of these people, each with an address, two notes and a follow-up. */
export function tablesOf(names: string[]): Record<KeptTable, Row[]> {
  const tables = noTables();
  const at = (number: number) => new Date(Date.UTC(2026, 7, 24, 9, 0, number)).toISOString();
  names.forEach((fullName, number) => {
    const contactUid = uidOf('contacts', number);
    const base = { created: at(number), updated: at(number) };
    const value = fullName.toLowerCase().replace(' ', '-');
    tables.contacts.push({
      uid: contactUid,
      ...base,
      fullName,
      phase: 'build',
      importance: 1,
      tracked: true,
      fieldSource: { fullName: 'page' },
    });
    tables.handles.push({
      uid: uidOf('handles', number),
      ...base,
      contactUid,
      service: 'linkedin',
      kind: 'vanity',
      value,
      raw: value,
      state: 'current',
    });
    for (const half of [0, 1]) {
      const text = `${fullName} said “${half ? 'yes' : 'no'}” 🦊\n${half}`;
      const note = { uid: uidOf('notes', 2 * number + half), ...base, contactUid, text, pinned: half === 1 };
      tables.notes.push(note);
      tables.changes.push({
        at: base.created,
        requestId: note.uid,
        op: 'addNote',
        table: 'notes',
        uid: note.uid,
        contactUid,
        after: note,
        seq: tables.changes.length + 1,
      });
    }
    tables.followUps.push({
      uid: uidOf('followUps', number),
      ...base,
      contactUid,
      summary: `ask ${fullName}`,
      reason: 'custom',
      due: '2026-11-25',
      status: 'needs-action',
    });
  });
  tables.settings.push({ key: 'panelShape', value: { width: 348, collapsed: false } });
  return tables;
}
