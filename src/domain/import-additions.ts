import type { PlainDate } from './base.ts';
import { type Contact, FACT_LISTS, type FactList, MOST_FACTS } from './contact.ts';
import type { FollowUp } from './follow-up.ts';
import { GROUP_LIMIT } from './group.ts';
import { type Handle, handleText, sameHandle } from './handle.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';
import type { Interaction } from './interaction.ts';
import type { KeyDate } from './key-date.ts';
import { fold } from './name.ts';
import { type Note, noteFrom } from './note.ts';
import { oneLine } from './one-line.ts';

/** What an import tells of somebody besides fields and lists. */
const TOLD_FIELDS = ['phase', 'importance', 'pausedUntil', 'tracked', 'cadence', 'howMet'] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

/** Where somebody of a file stands until the file or the user says more. */
export const UNTOLD = { phase: 'maintain', importance: 1, tracked: false } as const;

/** What there is or was of somebody kept, as far as a record tells of the like. */
export interface Theirs {
  handles: Handle[];
  keyDates: KeyDate[];
  notes: Note[];
  followUps: FollowUp[];
  talks: Interaction[];
  /** Folded names of the groups they are in, or were taken out of. */
  groups: string[];
  /** Folded facts that the user took away. */
  gone: Record<FactList, string[]>;
  /** What the user took away again, or set back. */
  cleared: ToldField[];
}

/** What is to be written about a person besides what a page can tell. */
export interface Additions extends Record<FactList, string[]> {
  handles: (Imported['handles'][number] & Pick<Handle, 'state'>)[];
  keyDates: NonNullable<Imported['keyDates']>;
  talks: NonNullable<Imported['talks']>;
  followUps: NonNullable<Imported['followUps']>;
  notes: string[];
  /** Names of groups to join. */
  joins: string[];
  /** Where they stand, how often to be in touch, how the user met them, and since when that is so. */
  standing: Partial<Pick<Contact, ToldField | 'cadenceSince' | 'inheritsSince'>>;
  connectedOn?: PlainDate;
}

const NO_FACTS: Record<FactList, string[]> = { interests: [], canHelpWith: [], askNext: [] };

/** Nothing is to be written. */
export const NO_ADDITIONS: Additions = {
  ...NO_FACTS,
  handles: [],
  keyDates: [],
  talks: [],
  followUps: [],
  notes: [],
  joins: [],
  standing: {},
};

/** What there is of somebody new. */
export const NOBODY: Theirs = {
  handles: [],
  keyDates: [],
  notes: [],
  followUps: [],
  talks: [],
  groups: [],
  gone: NO_FACTS,
  cleared: [],
};

/** What a record tells that is not there; lists are united, and what the user took away stays away. */
export function additions(
  person: Imported,
  contact: Contact | undefined,
  theirs: Theirs,
  today: PlainDate,
): Additions {
  const { keyDates = [], talks = [], groups = [], followUps = [], notes = [], connectedOn } = person;
  const keys = new Set(theirs.talks.map(({ importKey }) => importKey));
  const asked = new Set(theirs.followUps.map(appointed));
  const noted = new Set(theirs.notes.map(({ text }) => asFiled(text)));
  return {
    handles: newHandles(person, contact, theirs.handles),
    keyDates: newKeyDates(keyDates, theirs.keyDates),
    talks: onceEach(talks, ({ key }) => key).filter(({ key, on }) => !keys.has(key) && on <= today),
    followUps: onceEach(followUps, appointed).filter((one) => !asked.has(appointed(one))),
    notes: onceEach(notes.filter((text) => text.trim()).map(noteFrom), asFiled).filter(
      (text) => !noted.has(asFiled(text)),
    ),
    joins: onceEach(groups.map(oneLine), fold).filter(
      (name) => name !== '' && name.length <= GROUP_LIMIT && !theirs.groups.includes(fold(name)),
    ),
    ...newFacts(person, contact, theirs.gone),
    standing: newStanding(person, contact, theirs.cleared, today),
    ...(connectedOn !== undefined && !contact?.connectedOn && { connectedOn }),
  };
}

/** A note as a file has it: in letters of one way of writing. */
function asFiled(text: string): string {
  return text.toWellFormed().normalize();
}

function appointed({ due, summary }: Pick<FollowUp, 'due' | 'summary'>): string {
  return `${due} ${folded(summary)}`;
}

function newFacts(
  person: Imported,
  contact: Contact | undefined,
  gone: Record<FactList, string[]>,
): Record<FactList, string[]> {
  const lists = FACT_LISTS.map((list) => {
    const own = contact?.[list] ?? [];
    const known = new Set([...own.map(folded), ...gone[list]]);
    const told = onceEach((person[list] ?? []).map(oneLine), fold);
    const anew = told.filter((one) => one !== '' && !known.has(fold(one)));
    return [list, anew.slice(0, Math.max(0, MOST_FACTS - own.length))] as const;
  });
  return Object.fromEntries(lists) as Record<FactList, string[]>;
}

/**
 * Only what nobody has said of them yet: nobody sets what stands from the beginning. Whoever had a cadence comes up
 * again; it counts from today, since the days of talk are in no file of people.
 */
function newStanding(
  { standing, cadence, howMet }: Imported,
  contact: Contact | undefined,
  cleared: ToldField[],
  today: PlainDate,
): Additions['standing'] {
  const told: Additions['standing'] = { ...standing, ...(cadence && { cadence, tracked: true }) };
  if (howMet && Object.keys(howMet).length > 0) told.howMet = howMet;
  const first: Partial<Contact> = UNTOLD;
  const anew = TOLD_FIELDS.filter((field) => {
    const own = contact?.[field];
    const isSaid = cleared.includes(field) || (own !== undefined && own !== first[field]);
    return !isSaid && told[field] !== undefined && told[field] !== first[field];
  });
  const isOften = anew.includes('cadence') && cadence !== 'none';
  const isInherited = contact && anew.includes('tracked') && !(contact.cadence ?? told.cadence);
  return {
    ...Object.fromEntries(anew.map((field) => [field, told[field]])),
    ...(isOften && { cadenceSince: today }),
    // Nobody is late for a group's cadence that was not theirs until now.
    ...(isInherited && { inheritsSince: today }),
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

/**
 * A person has one birthday. Where they have a day of a label, another one of it may be the same, moved: it does not
 * come; of what has no label, each day once.
 */
function newKeyDates(told: Additions['keyDates'], own: KeyDate[]): Additions['keyDates'] {
  const what = ({ kind, label, date }: Additions['keyDates'][number]) =>
    kind === 'birthday' ? kind : `${kind} ${kind === 'custom' && label ? folded(label) : date}`;
  const had = new Set(own.map(what));
  return onceEach(told, (one) => (one.kind === 'birthday' ? one.kind : `${what(one)} ${one.date}`)).filter(
    (one) => !had.has(what(one)),
  );
}

function folded(text: string): string {
  return fold(oneLine(text));
}

function onceEach<One>(all: One[], key: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [key(one), one] as const).reverse()).values()].reverse();
}
