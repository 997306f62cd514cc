import type { PlainDate } from './base.ts';
import type { Contact } from './contact.ts';
import { type HandleKey, mayBeSeveral, sameHandle } from './handle.ts';
import { type Additions, additions, NO_ADDITIONS, NOBODY, type Theirs } from './import-additions.ts';
import { type FieldChange, fieldChanges, newsOf, toldFields } from './import-fields.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';
import { namesAgree } from './name.ts';
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
  /** Of the record's handles, those at which somebody is kept. */
  taken?: HandleKey[];
  /** Of the one person kept. What the user deleted of theirs is among the rows, so that it does not come back. */
  theirs?: Theirs;
}

/** How an import goes, said once for all of it. */
export interface ImportTerms {
  today: PlainDate;
  /** The day of which the file tells, where it is known: see `fieldChanges`. */
  asOf?: PlainDate | undefined;
  /** Makes those anew whom the user had removed. */
  again?: boolean | undefined;
}

/** What becomes of one record. */
export interface Plan {
  is: Outcome;
  why?: Conflict;
  /** Whom it is about, where that is known. */
  contact?: Contact;
  /** In a conflict, everybody it may be about, and the handles that lead to them. */
  between?: Contact[];
  taken?: HandleKey[];
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
  /** In a conflict, everybody it may be about, and the handles that lead to them. */
  between?: { contactUid: string; fullName: string }[];
  taken?: HandleKey[];
  /** The fields that would change. */
  fields?: FieldChange[];
}

/** What is to be done about one record, by what is known: the same for the dry run and for the import itself. */
export function planImport(person: Imported, known: Known, terms: ImportTerms): Plan {
  const [contact, other] = known.people;
  if (!contact) {
    if (known.removed && !terms.again) return { is: 'removed', fields: [], adds: NO_ADDITIONS };
    return { is: 'new', fields: toldFields(person), adds: additions(person, undefined, NOBODY, terms.today) };
  }
  const why = other ? 'several-people' : isOther(person, contact, known) ? 'other-name' : undefined;
  if (why) {
    const { people: between, taken = [] } = known;
    return { is: 'conflict', why, contact, between, taken, fields: [], adds: NO_ADDITIONS };
  }
  const fields = fieldChanges(contact, person.fields, terms.asOf);
  const adds = additions(person, contact, known.theirs ?? NOBODY, terms.today);
  const news = newsOf(fields);
  const isSame = fields.length === 0 && Object.values(adds).every((one) => Object.keys(one).length === 0);
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
