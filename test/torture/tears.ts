import { isDeepStrictEqual } from 'node:util';
import { isLive, type PlainDate } from '../../src/domain/base.ts';
import type { Change } from '../../src/domain/change.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { type Due, dueOf } from '../../src/domain/due.ts';
import type { Favour } from '../../src/domain/favour.ts';
import type { Answer, FollowUp } from '../../src/domain/follow-up.ts';
import type { Goal } from '../../src/domain/goal.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import type { Note } from '../../src/domain/note.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import { dayFrom } from '../../src/domain/plain-date.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { WholeStore } from '../browser/whole-store.ts';
import { rowsByContact } from './rows-by-contact.ts';

/** Tables whose every change is logged. */
const LOGGED = [
  'contacts',
  'handles',
  'notes',
  'followUps',
  'answers',
  'interactions',
  'groups',
  'keyDates',
  'sightings',
  'favours',
  'goals',
  'occasions',
  'shares',
  'templates',
  'reviews',
];

/** Some of the store's tables, in their types. */
export interface Tables {
  contacts: Contact[];
  handles: Handle[];
  notes: Note[];
  followUps: FollowUp[];
  interactions: Interaction[];
  groups: Group[];
  keyDates: KeyDate[];
  sightings: Sighting[];
  answers: Answer[];
  favours: Favour[];
  goals: Goal[];
  occasions: Occasion[];
  due: Due[];
  changes: Change[];
}

export function tablesOf(store: WholeStore): Tables {
  return store as unknown as Tables;
}

/**
 * Where the store is half written: every row is as the last change in the log left it, every change has its row, an
 * action is in one piece, and every agenda line is what its rows say, unless it is to be derived anew on that day.
 * Empty for a store that is whole.
 */
export function tearsIn(store: WholeStore, today: PlainDate = dayFrom(new Date())): string[] {
  const { changes } = tablesOf(store);
  return [...tearsInLog(changes), ...tearsBesideLog(store, changes), ...tearsInDue(tablesOf(store), today)];
}

function tearsInLog(changes: Change[]): string[] {
  const tears: string[] = [];
  const ended = new Set<string>();
  let before: Change | undefined;
  for (const change of changes.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))) {
    if (before && before.requestId !== change.requestId) ended.add(before.requestId);
    if (ended.has(change.requestId)) tears.push(`action ${change.requestId} is in two pieces in the log`);
    before = change;
  }
  return tears;
}

function tearsBesideLog(store: WholeStore, changes: Change[]): string[] {
  const last = new Map(changes.map((change) => [`${change.table}/${change.uid}`, change]));
  const tears: string[] = [];
  for (const table of LOGGED) {
    for (const row of store[table] ?? []) {
      const key = `${table}/${row.uid}`;
      const change = last.get(key);
      last.delete(key);
      if (!change) tears.push(`${key} is in no change of the log`);
      else if (change.after && !isDeepStrictEqual(change.after, row))
        tears.push(`${key} is ${JSON.stringify(row)}, but the log has ${JSON.stringify(change.after)}`);
    }
  }
  last.delete('/'); // markers of actions that changed nothing
  const alone = [...last].filter(([, { erased }]) => !erased).map(([key]) => `${key} is in the log alone`);
  return [...tears, ...alone];
}

function tearsInDue(tables: Tables, today: PlainDate): string[] {
  const { contacts, due } = tables;
  const ownRows = rowsByContact(tables);
  const lines = new Map(due.map((line) => [line.contactUid, line]));
  const tears = contacts.filter(isLive).flatMap((contact) => {
    const is = lines.get(contact.uid);
    lines.delete(contact.uid);
    if (is?.stale !== undefined && is.stale <= today) return [];
    const should = dueOf(ownRows(contact), today);
    const tear = `the agenda line is ${JSON.stringify(is)}, the rows say ${JSON.stringify(should)}`;
    return isDeepStrictEqual(is, should) ? [] : [tear];
  });
  return [...tears, ...[...lines.keys()].map((uid) => `agenda line of ${uid}, who is not kept`)];
}
