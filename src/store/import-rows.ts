import { bareRows } from '../domain/bare-rows.ts';
import type { Base, PlainDate } from '../domain/base.ts';
import { type Contact, FACT_LISTS } from '../domain/contact.ts';
import type { ContactRows } from '../domain/due.ts';
import type { Group } from '../domain/group.ts';
import { UNTOLD } from '../domain/import-additions.ts';
import type { Plan } from '../domain/import-plan.ts';
import { lineFrom } from '../domain/interaction.ts';
import { oneLine } from '../domain/one-line.ts';
import { changeGroups } from './groups.ts';
import type { Rows } from './rows.ts';
import { lastKnown } from './sightings.ts';
import { type Log, later } from './write.ts';

/** Somebody new, as a file tells of them; in no place of the agenda unless the file or the user says so. */
export function newPerson(log: Log, plan: Plan, groups: Group[]): ContactRows {
  const blank: Contact = {
    ...log.base(),
    fullName: '',
    ...UNTOLD,
    fieldSource: {},
  };
  const contact = imported(blank, plan, groups);
  const rows = rowsFor(log, contact.uid, plan);
  return { ...bareRows(contact), ...rows, groups };
}

/** What a file tells that is new of somebody kept. */
export async function changeKnown(
  log: Log,
  plan: Plan & { contact: Contact },
  groups: Group[],
  today: PlainDate,
): Promise<void> {
  const { contact, news } = plan;
  const base = { contactUid: contact.uid };
  if (news) {
    const since = await lastKnown(log.db, contact);
    await log.add('sightings', { ...log.base(), ...base, on: today, via: 'import', ...news, since });
  }
  const anew = imported(contact, plan, groups);
  if (groups.length > 0) await changeGroups(log, contact, anew);
  else if (anew !== contact) await log.change('contacts', contact, anew);
  for (const [table, rows] of Object.entries(rowsFor(log, contact.uid, plan)))
    for (const row of rows) await log.add(table as keyof Rows, row as Rows[keyof Rows]);
}

function imported(contact: Contact, { fields, adds }: Plan, joined: Group[]): Contact {
  const { connectedOn, standing } = adds;
  const groups = joined.map(({ uid }) => uid).filter((uid) => !contact.groups?.includes(uid));
  const told = [...fields.map(({ field }) => field), ...(connectedOn ? ['connectedOn'] : [])];
  const lists = FACT_LISTS.filter((list) => adds[list].length > 0);
  const isPlain = told.length + groups.length + lists.length + Object.keys(standing).length === 0;
  if (isPlain) return contact;
  return {
    ...contact,
    ...Object.fromEntries(fields.map(({ field, to }) => [field, to])),
    ...(connectedOn !== undefined && { connectedOn }),
    ...(groups.length > 0 && { groups: [...(contact.groups ?? []), ...groups] }),
    ...Object.fromEntries(lists.map((list) => [list, [...(contact[list] ?? []), ...adds[list]]])),
    ...standing,
    fieldSource: {
      ...contact.fieldSource,
      ...Object.fromEntries(told.map((field) => [field, 'import' as const])),
    },
  };
}

function rowsFor(log: Log, contactUid: string, { adds }: Plan) {
  const base = (): Base & { contactUid: string } => ({ ...log.base(), contactUid });
  let stamp = log.at;
  return {
    handles: adds.handles.map((handle) => ({ ...base(), ...handle })),
    notes: adds.notes.map((text) => {
      const row = { ...base(), created: stamp, updated: stamp, text, pinned: false };
      stamp = later(stamp, stamp); // so that they stay in their order
      return row;
    }),
    followUps: adds.followUps.map(({ due, summary, reason }) => ({
      ...base(),
      due,
      summary: oneLine(summary),
      reason,
      status: 'needs-action' as const,
    })),
    keyDates: adds.keyDates.map(({ kind, date, label }) => ({
      ...base(),
      kind,
      ...(label && kind === 'custom' && { label }),
      date,
      leadDays: 0,
    })),
    interactions: adds.talks.map(({ key, on, kind, direction, text = '' }) => ({
      ...log.base(),
      participants: [contactUid],
      on,
      kind,
      direction,
      touch: true,
      text: lineFrom(oneLine(text)),
      importKey: key,
    })),
  };
}
