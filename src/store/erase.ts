import type { Instant } from '../domain/base.ts';
import type { Erased } from '../domain/copies.ts';
import { type HandleKey, handleText } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import { changeWithout } from '../domain/without-people.ts';
import { forgetApart } from './apart.ts';
import { reading } from './attempt.ts';
import { readBackups } from './backups.ts';
import { changesAbout, changesTelling } from './changes-telling.ts';
import type { TendDatabase } from './database.ts';
import { addPages, allOf, type Doomed, draftsAmong } from './doomed.ts';
import type { Rows } from './rows.ts';
import { noteToBlank } from './to-blank.ts';
import { NO_TOMBSTONES, type Tombstones, tombstones } from './tombstones.ts';
import { type Action, contactsOf, type Gone, type Log, write } from './write.ts';

/** What was erased, and how it is known again in a copy. */
export interface Erasure extends Erased {
  /** Uids of the rows. */
  uids: Set<string>;
  /** `handleText` of the people; none where a retry is told what was done before, for no text of them is left. */
  handles: Set<string>;
}

/** Whose profile an address is, if it is one. */
type Recognise = (url: string) => HandleKey | undefined;
type Erasing = Action & { recognise?: Recognise };

/** Erases all that is in the trash; drafts about a removed person that were begun since are none of it. */
export function emptyTrash(db: TendDatabase, action: Erasing): Promise<Erasure> {
  return erase(db, { ...action, op: 'emptyTrash' }, () => tombstones(db), true);
}

/**
 * Erases a person, in the trash or not, with everything about them and about whoever turned out to be them. What others
 * took part in too stays theirs, as if this person never had. A page worth sending that is a profile of theirs goes too.
 * @throws Refusal 'not-found'
 */
export function erasePerson(
  db: TendDatabase,
  { contactUid, ...action }: Erasing & { contactUid: string },
): Promise<Erasure> {
  const find = async () => {
    const contact = await db.contacts.get(contactUid);
    if (!contact || contact.mergedInto) throw new Refusal('not-found');
    return { ...NO_TOMBSTONES, contacts: [contact] };
  };
  return erase(db, { ...action, op: 'erasePerson' }, find, false);
}

/** Deletes rows for good, and their text in the log; their changes stay, for the order and for exactly-once. */
async function erase(
  db: TendDatabase,
  { recognise = () => undefined, ...action }: Erasing & { op: string },
  find: () => Promise<Tombstones>,
  sparing: boolean,
): Promise<Erasure> {
  const erased = await write(db, action, async (log) => {
    const { rows: doomed, ...left } = await allOf(db, await find());
    const own = new Set(Object.values(doomed).flatMap((all) => all.map(({ uid }) => uid)));
    const { drafts, handles } = await draftsAmong(db, doomed.handles, own, sparing);
    await addPages(db, doomed, (url) => {
      const handle = recognise(url);
      return handle !== undefined && handles.has(handleText(handle));
    });
    const rows = Object.values(doomed).flat();
    const uids = new Set(rows.map(({ uid }) => uid));
    await log.blank(await changesTelling(db, rows, uids));
    await takeOut(log, left, uids);
    const gone: [table: keyof Rows | 'drafts', rows: Gone[]][] = [
      ...(Object.keys(doomed) as (keyof Rows)[]).map((table): [keyof Rows, Gone[]] => [
        table,
        doomed[table].map((row) => ({ key: row.uid, uid: row.uid, contactUids: contactsOf(row) })),
      ]),
      ['drafts', drafts.map(({ view, handle }) => ({ key: [view, handle], uid: '' }))],
    ];
    for (const [table, rows] of gone) await log.erase(table, rows);
    await forgetApart(db, left.people);
    await noteToBlank(db, uids);
    const tables = gone.flatMap(([table, rows]) => rows.map(() => table));
    return { ...(await told(db, tables, log.at)), uids, handles };
  });
  return erased ?? reading(db, () => erasedBefore(db, action.requestId));
}

/** Takes people out of what stays, and out of what the log has of it. */
async function takeOut(
  log: Log,
  { people, shared }: Omit<Doomed, 'rows'>,
  erased: Set<string>,
): Promise<void> {
  const changes = await changesAbout(log.db, people);
  const ofOthers = changes.filter(({ table, uid }) => table === 'interactions' && !erased.has(uid));
  const once = new Map(ofOthers.map((change) => [change.seq, change]));
  await log.rewrite(
    shared,
    [...once.values()].map((change) => changeWithout(change, people)),
  );
}

async function told(db: TendDatabase, tables: string[], at: Instant): Promise<Erased> {
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table] = (rows[table] ?? 0) + 1;
  const outside = (await readBackups(db)).filter((backup) => backup.at <= at);
  return { rows, outside: outside.map(({ seq: _, ...backup }) => backup) };
}

/** What an earlier try erased, by the log. */
async function erasedBefore(db: TendDatabase, requestId: string): Promise<Erasure> {
  const changes = await db.changes.where({ requestId }).toArray();
  const erased = changes.filter(({ table }) => table !== '');
  const tables = erased.map(({ table }) => table);
  const uids = new Set(erased.flatMap(({ uid }) => uid || []));
  return { ...(await told(db, tables, changes[0]?.at ?? '')), uids, handles: new Set() };
}
