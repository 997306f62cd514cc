import type { PlainDate } from './base.ts';
import { type Contact, MOST_FACTS } from './contact.ts';
import { GROUP_LIMIT } from './group.ts';
import { type Handle, handleText, mayBeSeveral, sameHandle } from './handle.ts';
import { type FieldChange, fieldChanges, newsOf, toldFields } from './import-fields.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';
import type { Interaction } from './interaction.ts';
import type { KeyDate } from './key-date.ts';
import { fold, namesAgree } from './name.ts';
import { type Note, noteFrom } from './note.ts';
import { oneLine } from './one-line.ts';
import type { Told } from './sighting.ts';

/**
 * What an import makes of a record: somebody new; changes of somebody kept; nothing, for all of it is known; nothing,
 * because only the user can say who it is; nothing, because the user removed that person, or because an earlier record
 * of the same import was about the same one.
 */
export const OUTCOMES = ['new', 'changed', 'same', 'conflict', 'removed', 'twice'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why only the user can say who it is: the addresses lead to several people kept, or to one of another name. */
export type Conflict = 'several-people' | 'other-name';

/** What the store has where a record's handles lead. */
export interface Known {
  /** Everybody kept at one of them, each once. */
  people: Contact[];
  /** Nobody is kept, and somebody whom the user removed had one of them. */
  removed: boolean;
  /** Of the one person kept. What the user deleted of theirs is among the rows, so that it does not come back. */
  theirs?: Theirs;
}

/** What there is or was of somebody kept, as far as a record tells of the like. */
export interface Theirs {
  handles: Handle[];
  keyDates: KeyDate[];
  notes: Note[];
  talks: Interaction[];
  /** Folded names of the groups they are in, or were taken out of. */
  groups: string[];
  /** Folded interests that the user took away. */
  gone: string[];
}

/** How an import goes, said once for all of it. */
export interface ImportTerms {
  today: PlainDate;
  /** The day of which the file tells, where it is known: see `fieldChanges`. */
  asOf?: PlainDate | undefined;
  /** Makes those anew whom the user had removed. */
  again?: boolean | undefined;
}

/** What is to be written about a person besides the contact itself. */
export interface Additions {
  handles: (Imported['handles'][number] & Pick<Handle, 'state'>)[];
  keyDates: NonNullable<Imported['keyDates']>;
  talks: NonNullable<Imported['talks']>;
  note?: string;
  /** Names of groups to join. */
  joins: string[];
  interests: string[];
  connectedOn?: PlainDate;
}

/** What becomes of one record. */
export interface Plan {
  is: Outcome;
  why?: Conflict;
  /** Whom it is about, where that is known. */
  contact?: Contact;
  fields: FieldChange[];
  adds: Additions;
  news?: { was: Told; is: Told };
}

/** What would become of one record. */
export interface Forecast {
  row: number;
  is: Outcome;
  why?: Conflict;
  /** Whom it is about, where that is known, and what they are called here. */
  contactUid?: string;
  fullName?: string;
  /** The fields that would change. */
  fields?: FieldChange[];
}

const NOTHING: Additions = { handles: [], keyDates: [], talks: [], joins: [], interests: [] };
const NOBODY: Theirs = { handles: [], keyDates: [], notes: [], talks: [], groups: [], gone: [] };

/** What is to be done about one record, by what is known: the same for the dry run and for the import itself. */
export function planImport(person: Imported, known: Known, terms: ImportTerms): Plan {
  const [contact, other] = known.people;
  if (!contact) {
    if (known.removed && !terms.again) return { is: 'removed', fields: [], adds: NOTHING };
    return { is: 'new', fields: toldFields(person), adds: additions(person, undefined, NOBODY, terms) };
  }
  const why = other ? 'several-people' : isOther(person, contact, known) ? 'other-name' : undefined;
  if (why) return { is: 'conflict', why, contact, fields: [], adds: NOTHING };
  const fields = fieldChanges(contact, person.fields, terms.asOf);
  const adds = additions(person, contact, known.theirs ?? NOBODY, terms);
  const news = newsOf(fields);
  const isSame = fields.length === 0 && Object.values(adds).every((one) => one.length === 0);
  return { is: isSame ? 'same' : 'changed', contact, fields, adds, ...(news && { news }) };
}

/**
 * A member number is the person. A profile's address may have come to be somebody else's, though what the user calls
 * them may be anything; a mail or number alone is nobody whose name is another.
 */
function isOther(person: Imported, { fullName, fieldSource }: Contact, { theirs }: Known): boolean {
  const sure = handlesOf(person).filter(
    (one) => !mayBeSeveral(one) && theirs?.handles.some((own) => sameHandle(own, one)),
  );
  if (sure.some(({ kind }) => kind === 'memberId')) return false;
  if (sure.length > 0 && fieldSource.fullName === 'user') return false;
  return !namesAgree(fullName, person.fields.fullName ?? '');
}

function additions(
  person: Imported,
  contact: Contact | undefined,
  theirs: Theirs,
  { today }: ImportTerms,
): Additions {
  const { keyDates = [], talks = [], groups = [], interests = [], connectedOn, note } = person;
  const text = note?.trim() ? noteFrom(note) : '';
  const isNoted = theirs.notes.some((one) => one.text === text);
  const keys = new Set(theirs.talks.map(({ importKey }) => importKey));
  const own = contact?.interests ?? [];
  const liked = new Set([...own.map(folded), ...theirs.gone]);
  return {
    handles: newHandles(person, contact, theirs.handles),
    keyDates: newKeyDates(keyDates, theirs.keyDates),
    talks: onceEach(talks, ({ key }) => key).filter(({ key, on }) => !keys.has(key) && on <= today),
    joins: onceEach(groups.map(oneLine), fold).filter(
      (name) => name !== '' && name.length <= GROUP_LIMIT && !theirs.groups.includes(fold(name)),
    ),
    interests: onceEach(interests.map(oneLine), fold)
      .filter((one) => one !== '' && !liked.has(fold(one)))
      .slice(0, Math.max(0, MOST_FACTS - own.length)),
    ...(text && !isNoted && { note: text }),
    ...(connectedOn !== undefined && !contact?.connectedOn && { connectedOn }),
  };
}

/**
 * Those that they do not have. Mails and numbers are as current as others of theirs; a name in a network becomes a
 * former one where they have another: a visit tells which is true.
 */
function newHandles(person: Imported, contact: Contact | undefined, own: Handle[]): Additions['handles'] {
  const all = contact ? person.handles.filter(({ shared }) => !shared) : handlesOf(person);
  const current = new Set(own.filter((one) => one.state === 'current' && !one.deletedAt).map(placeOf));
  return onceEach(all, handleText)
    .filter((one) => !own.some((had) => sameHandle(had, one)))
    .map(({ service, kind, value, raw }) => {
      const state = kind !== 'address' && current.has(placeOf({ service, kind })) ? 'former' : 'current';
      current.add(placeOf({ service, kind }));
      return { service, kind, value, raw, state };
    });
}

function placeOf({ service, kind }: Pick<Handle, 'service' | 'kind'>): string {
  return `${service}/${kind}`;
}

/** A person has one birthday, and one day of each label; of what has none, each day once. */
function newKeyDates(told: Additions['keyDates'], own: KeyDate[]): Additions['keyDates'] {
  const what = ({ kind, label, date }: Additions['keyDates'][number]) =>
    kind === 'birthday' ? kind : `${kind} ${kind === 'custom' && label ? folded(label) : date}`;
  const had = new Set(own.map(what));
  return onceEach(told, what).filter((one) => !had.has(what(one)));
}

function folded(text: string): string {
  return fold(oneLine(text));
}

function onceEach<One>(all: One[], key: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [key(one), one] as const).reverse()).values()].reverse();
}
