import { isLive } from '../domain/base.ts';
import { type Contact, FACT_LISTS, type FactList } from '../domain/contact.ts';
import { type Handle, type HandleKey, handleText, mayBeSeveral } from '../domain/handle.ts';
import { NOBODY, type Theirs, type ToldField, UNTOLD } from '../domain/import-additions.ts';
import { handlesOf } from '../domain/import-handle.ts';
import { type ImportTerms, type Known, type Plan, planImport } from '../domain/import-plan.ts';
import type { Imported } from '../domain/imported.ts';
import { fold, namesAgree } from '../domain/name.ts';
import { oncePerPerson } from '../domain/once-per-person.ts';
import { oneLine } from '../domain/one-line.ts';
import type { TendDatabase } from './database.ts';
import { leadingTo } from './handles.ts';
import { rowsAmong } from './rows-among.ts';
import { changesOf, isRemoved, withoutTakenBack } from './taken-back.ts';

/** A record, and what becomes of it. */
export interface Planned {
  person: Imported;
  plan: Plan;
}

/** What becomes of each record, by what is in the store. Within a transaction. */
export async function planAll(db: TendDatabase, people: Imported[], terms: ImportTerms): Promise<Planned[]> {
  const rows = await handleRows(db, people);
  const named = people.flatMap(({ uid }) => uid ?? []);
  const uids = [...new Set([...[...rows.values()].flat().map(({ contactUid }) => contactUid), ...named])];
  const found = await rowsAmong(db.contacts, { index: ':id', keyOf: ({ uid }) => uid }, uids);
  const contacts = new Map(found.map((contact) => [contact.uid, contact]));
  const planned = people.map(async (person) => {
    const known = await knownOf(db, person, rows, contacts);
    return { person, plan: planImport(person, known, terms) };
  });
  const earlierOf = oncePerPerson();
  return (await Promise.all(planned)).map(({ person, plan }) =>
    earlierOf(person, { is: plan.is, ...(plan.contact && { contactUid: plan.contact.uid }) })
      ? { person, plan: { ...plan, is: 'twice' } }
      : { person, plan },
  );
}

type HandleRows = Map<string, Handle[]>;

/** Every row of every handle, tombstones included. */
async function handleRows(db: TendDatabase, people: Imported[]): Promise<HandleRows> {
  const keys = new Map<string, HandleKey>();
  for (const person of people)
    for (const handle of [...handlesOf(person), ...person.handles]) keys.set(handleText(handle), handle);
  const where = {
    index: '[service+kind+value]',
    keyOf: ({ service, kind, value }: HandleKey) => [service, kind, value],
  };
  // Profiles, mails and numbers lie apart, each kind as close as it is.
  const kinds = byText(keys.values(), ({ service, kind }) => `${service}/${kind}`);
  const found = [...kinds.values()].map((some) => rowsAmong(db.handles, where, some.map(where.keyOf)));
  return byText((await Promise.all(found)).flat(), handleText);
}

function byText<One>(all: Iterable<One>, textOf: (one: One) => string): Map<string, One[]> {
  const lists = new Map<string, One[]>();
  for (const one of all) {
    const list = lists.get(textOf(one));
    if (list) list.push(one);
    else lists.set(textOf(one), [one]);
  }
  return lists;
}

/** The rows of its handles; where they lead to nobody, those of shared ones too that somebody of that name has. */
function rowsOf(person: Imported, rows: HandleRows, contacts: Map<string, Contact>): Handle[][] {
  const at = (handles: HandleKey[]) => handles.map((handle) => rows.get(handleText(handle)) ?? []);
  const own = at(handlesOf(person));
  const leads = (one: Handle) => isLive(one) && isLive(contacts.get(one.contactUid));
  if (own.flat().some(leads) || !person.handles.every(mayBeSeveral)) return own;
  const name = person.fields.fullName ?? '';
  const isTheirs = ({ contactUid }: Handle) => namesAgree(contacts.get(contactUid)?.fullName ?? '', name);
  const shared = at(person.handles.filter((one) => one.shared));
  return [...own, ...shared.map((rows) => rows.filter(isTheirs))];
}

async function knownOf(
  db: TendDatabase,
  person: Imported,
  rows: HandleRows,
  contacts: Map<string, Contact>,
): Promise<Known> {
  const at = rowsOf(person, rows, contacts);
  const owners = at.flatMap((one) => {
    const contact = leadingTo(one)
      .map((uid) => contacts.get(uid))
      .find(isLive);
    return contact ? [contact] : [];
  });
  const itself = contacts.get(person.uid ?? '');
  const isItself = itself && namesAgree(itself.fullName, person.fields.fullName ?? '');
  if (owners.length === 0 && isItself && isLive(itself)) owners.push(itself);
  const found = [...new Set(owners)];
  const isOwners = ({ contactUid }: Handle) => found.some(({ uid }) => uid === contactUid);
  const taken = at.flatMap((some) => some.filter(isLive).find(isOwners) ?? []);
  const keys = taken.map(({ service, kind, value }) => ({ service, kind, value }));
  if (found.length === 1 && found[0])
    return { people: found, removed: false, taken: keys, theirs: await theirsOf(db, person, found[0], at) };
  const left = [...at.flat().map(({ contactUid }) => contactUid), ...(isItself ? [itself.uid] : [])];
  const gone = found.length > 0 ? [] : [...new Set(left)];
  const removed = gone.map(async (uid) => {
    const contact = contacts.get(uid);
    // Whoever turned out to be somebody else is not removed.
    return contact?.deletedAt !== undefined && !contact.mergedInto && isRemoved(db, uid);
  });
  return { people: found, taken: keys, removed: (await Promise.all(removed)).some(Boolean) };
}

/** Only what the record tells something of is read. */
async function theirsOf(
  db: TendDatabase,
  person: Imported,
  contact: Contact,
  at: Handle[][],
): Promise<Theirs> {
  const { uid: contactUid } = contact;
  // Where each handle is theirs already, nothing is to be known of their others.
  const own = at.flatMap((rows) => rows.find((one) => isLive(one) && one.contactUid === contactUid) ?? []);
  const { keyDates, talks, groups, followUps, notes } = person;
  const kept = async <One extends Parameters<typeof withoutTakenBack>[2][number]>(
    told: boolean,
    read: () => PromiseLike<One[]>,
  ) => (told ? withoutTakenBack(db, contactUid, await read()) : []);
  const has = (list: unknown[] | undefined) => (list?.length ?? 0) > 0;
  const isListed = has(groups) || FACT_LISTS.some((list) => has(person[list]));
  const isPlaced = Boolean(person.standing ?? person.cadence ?? person.howMet);
  const [handles, ownDates, ownNotes, ownFollowUps, ownTalks, said] = await Promise.all([
    own.length === at.length ? own : kept(true, () => db.handles.where({ contactUid }).toArray()),
    kept(has(keyDates), () => db.keyDates.where({ contactUid }).toArray()),
    kept(has(notes), () => notesOf(db, contactUid)),
    kept(has(followUps), () => db.followUps.where({ contactUid }).toArray()),
    kept(has(talks), () => db.interactions.where({ participants: contactUid }).toArray()),
    isListed || isPlaced ? saidOf(db, contact) : NOBODY,
  ]);
  return {
    handles,
    keyDates: ownDates,
    notes: ownNotes,
    followUps: ownFollowUps,
    talks: ownTalks,
    groups: said.groups,
    gone: said.gone,
    cleared: said.cleared,
  };
}

function notesOf(db: TendDatabase, contactUid: string) {
  return db.notes.where('[contactUid+created]').between([contactUid, ''], [contactUid, '\uffff']).toArray();
}

/** What they are in, and what the user took them out of, took away from them or set back. */
async function saidOf(
  db: TendDatabase,
  contact: Contact,
): Promise<Pick<Theirs, 'groups' | 'gone' | 'cleared'>> {
  const groups = new Set(contact.groups ?? []);
  const gone: Record<FactList, string[]> = { interests: [], canHelpWith: [], askNext: [] };
  const cleared = new Set<ToldField>();
  for (const { table, before, after, undoes } of await changesOf(db, contact.uid)) {
    if (table !== 'contacts' || undoes !== undefined || !before || !after) continue;
    const [was, is] = [before as Contact, after as Contact];
    for (const uid of was.groups ?? []) if (!is.groups?.includes(uid)) groups.add(uid);
    for (const list of FACT_LISTS)
      for (const one of was[list] ?? []) if (!is[list]?.includes(one)) gone[list].push(fold(oneLine(one)));
    for (const field of ['pausedUntil', 'cadence', 'howMet'] as const)
      if (was[field] !== undefined && is[field] === undefined) cleared.add(field);
    for (const field of ['phase', 'importance'] as const)
      if (was[field] !== UNTOLD[field] && is[field] === UNTOLD[field]) cleared.add(field);
  }
  const rows = (await db.groups.bulkGet([...groups])).filter((group) => group !== undefined);
  return { groups: rows.map(({ name }) => fold(oneLine(name))), gone, cleared: [...cleared] };
}
