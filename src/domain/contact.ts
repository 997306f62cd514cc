import type { Base, PartialDate, PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';

/** Who put a field's value there; what the user typed beats what a page showed. */
export type FieldSource = 'user' | 'page' | 'import';

/** The fields of a contact that a page can show. */
export const CAPTURED_FIELDS = ['fullName', 'headline', 'org', 'title', 'place'] as const;
export type CapturedField = (typeof CAPTURED_FIELDS)[number];

export const PHASES = ['build', 'maintain', 'activate', 'resting', 'letGo'] as const;
export type Phase = (typeof PHASES)[number];

/** How the user and a contact met. */
export interface HowMet {
  on?: PartialDate | undefined;
  where?: string | undefined;
  /** Through whom, in the user's words. */
  via?: string | undefined;
  text?: string | undefined;
}

/** Lists of short texts that the user keeps about a person. */
export const FACT_LISTS = ['interests', 'canHelpWith', 'askNext'] as const;
export type FactList = (typeof FACT_LISTS)[number];

/** Characters one fact may have, and how many a list may hold. */
export const FACT_LIMIT = 300;
export const MOST_FACTS = 50;

/** A person the user keeps. Exists from the first note, follow-up or Keep; `fullName` is '' until a page told it. */
export interface Contact extends Base {
  fullName: string;
  headline?: string;
  org?: string;
  title?: string;
  place?: string;
  phase: Phase;
  /** Until that day they are not in the agenda. */
  pausedUntil?: PlainDate;
  importance: 0 | 1 | 2 | 3;
  /** Has a place in the agenda at all. */
  tracked: boolean;
  /** How often to be in touch; 'none' where a group's is not wanted; absent, a group's. */
  cadence?: Cadence | 'none';
  /** The day the cadence was set. */
  cadenceSince?: PlainDate;
  /** The day since which a group's cadence is theirs: they joined then, or gave up their own. */
  inheritsSince?: PlainDate;
  /** The groups they are in, by uid. */
  groups?: string[];
  /** The goals they may help with, by uid. */
  goals?: string[];
  /** The days since which they are linked to those, by the goal's uid; of the first ones it is not known. */
  goalsSince?: Record<string, PlainDate>;
  /** The greetings they are sent beside those of their groups, by uid. */
  greetings?: string[];
  /** They are sent no greetings, whatever their groups say. */
  noGreetings?: true;
  howMet?: HowMet;
  interests?: string[];
  canHelpWith?: string[];
  /** What to ask next time. */
  askNext?: string[];
  /** The day of connecting on the network, as its page or a file told, or the user. */
  connectedOn?: PlainDate;
  /** Also of `connectedOn`, where a file or the user told it: of that day nobody is reminded. */
  fieldSource: Partial<Record<CapturedField | 'connectedOn', FieldSource>>;
  /** The contact that this one turned out to be; it has all that was this one's. With `deletedAt`. */
  mergedInto?: string;
}

/** Somebody without a profile, as the user tells of them. */
export interface NewPerson {
  fields: Fields;
  howMet?: HowMet | undefined;
  /** Names of groups; made where there is none of that name. */
  groups?: string[] | undefined;
  /** The first note about them. */
  note?: string | undefined;
  /** The event they were met at, by uid; absent: those that are on today. */
  event?: string | undefined;
  /** Of their profile, or their mail, as it was typed; whoever has one may have no name yet. */
  address?: string | undefined;
}

/** Somebody who is kept from now on, of whom nothing is known yet. */
export function blankContact(base: Base): Contact {
  return { ...base, fullName: '', phase: 'maintain', importance: 1, tracked: true, fieldSource: {} };
}

/** Title and company, to be told one after the other; where no title is known, the headline says more than the company. */
export function roleOf({
  title,
  org,
  headline,
}: Partial<Pick<Contact, 'title' | 'org' | 'headline'>>): (string | undefined)[] {
  return title ? [title, org] : [headline || org];
}

/** What stage somebody is in, how important they are, and until when they are left in peace. */
export interface Standing {
  phase?: Phase | undefined;
  importance?: Contact['importance'] | undefined;
  /** '' ends a pause. */
  pausedUntil?: PlainDate | '' | undefined;
}

/** What the user types in the place of what a page tells; an empty text: what the page tells again. */
export type Fields = { [Field in CapturedField]?: string | undefined };

/** What the user knows about somebody. */
export type Facts = { [List in FactList]?: string[] | undefined } & { howMet?: HowMet | undefined };

/**
 * The contact with what only the other one tells, when both turned out to be one person; what the user typed about
 * either comes before what a page showed.
 */
export function united(contact: Contact, other: Contact): Contact {
  const isTyped = ({ fieldSource }: Contact, field: CapturedField) => fieldSource[field] === 'user';
  const taken = CAPTURED_FIELDS.filter(
    (field) => other[field] && !isTyped(contact, field) && (!contact[field] || isTyped(other, field)),
  );
  const of = <Value>(values: Partial<Record<CapturedField, Value>>) =>
    Object.fromEntries(taken.map((field) => [field, values[field]]));
  return {
    ...contact,
    ...of(other),
    ...keptOf(contact, other),
    ...standingOf(contact, other),
    tracked: contact.tracked || other.tracked,
    fieldSource: { ...contact.fieldSource, ...of(other.fieldSource), ...daySource(contact, other) },
  };
}

function daySource(contact: Contact, other: Contact): Contact['fieldSource'] {
  const { connectedOn } = other.fieldSource;
  return !contact.connectedOn && connectedOn ? { connectedOn } : {};
}

/** Whether somebody is left in peace until the user says otherwise. */
export function isAway({ phase }: Pick<Contact, 'phase'>): boolean {
  return phase === 'resting' || phase === 'letGo';
}

/** The more important one's importance; at rest only where both are; of two pauses the later. */
function standingOf(contact: Contact, other: Contact): Partial<Contact> {
  const { phase } = isAway(contact) && !isAway(other) ? other : contact;
  const importance = contact.importance > other.importance ? contact.importance : other.importance;
  const pausedUntil = later(contact.pausedUntil, other.pausedUntil);
  return { phase, importance, ...(pausedUntil && { pausedUntil }) };
}

function later(one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined {
  return (one ?? '') > (other ?? '') ? one : other;
}

function earlierOf(one: Contact['goalsSince'], other: Contact['goalsSince']): Contact['goalsSince'] {
  if (!one || !other) return one ?? other;
  const both = Object.entries({ ...other, ...one });
  return Object.fromEntries(both.map(([uid, day]) => [uid, [day, other[uid] ?? day].sort()[0] ?? day]));
}

/** What of two that turned out to be one comes from either, besides what pages tell: see `keptOf`. */
export const UNITED_FIELDS = [
  'cadence',
  'cadenceSince',
  'inheritsSince',
  'groups',
  'goals',
  'goalsSince',
  'greetings',
  'noGreetings',
  'howMet',
  'connectedOn',
  ...FACT_LISTS,
] as const;

/** What the user keeps about either of two that turned out to be one; where both say something, the first counts. */
function keptOf(contact: Contact, other: Contact): Partial<Contact> {
  const { cadence, cadenceSince } = contact.cadence ? contact : other;
  const [howMet, connectedOn] = [contact.howMet ?? other.howMet, contact.connectedOn ?? other.connectedOn];
  const inheritsSince = later(contact.inheritsSince, other.inheritsSince);
  const goalsSince = earlierOf(contact.goalsSince, other.goalsSince);
  const lists = (['groups', 'goals', 'greetings', ...FACT_LISTS] as const).map((list) => {
    const both = [...new Set([...(contact[list] ?? []), ...(other[list] ?? [])])];
    return [list, both] as const;
  });
  return {
    ...(cadence && { cadence }),
    ...(cadenceSince && { cadenceSince }),
    ...(inheritsSince && { inheritsSince }),
    ...(goalsSince && { goalsSince }),
    ...(howMet && { howMet }),
    ...(connectedOn && { connectedOn }),
    ...((contact.noGreetings || other.noGreetings) && { noGreetings: true }),
    ...Object.fromEntries(lists.filter(([, both]) => both.length > 0)),
  };
}
