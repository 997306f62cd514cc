import { isLive, type PlainDate } from './base.ts';
import { type Contact, FACT_LISTS, type FactList } from './contact.ts';
import type { Favour } from './favour.ts';
import type { FollowUp } from './follow-up.ts';
import type { Group } from './group.ts';
import { type Handle, nameIn } from './handle.ts';
import { isAddress } from './import-handle.ts';
import type { Interaction } from './interaction.ts';
import type { KeyDate } from './key-date.ts';
import type { Note } from './note.ts';
import { handleToShow } from './shown-handle.ts';
import { indexWords } from './words.ts';

/** Tables whose every row is a text of its own. */
export const TEXT_TABLES = ['notes', 'interactions', 'followUps', 'keyDates', 'favours'] as const;
export type TextTable = (typeof TEXT_TABLES)[number];

/** What a contact's own words are about: the name, what a page or card says, what the user knows. */
export const PARTS = ['name', 'about', 'facts'] as const;
export type Part = (typeof PARTS)[number];

/** Where something was found. */
export type Where =
  | 'name'
  | 'headline'
  | 'org'
  | 'title'
  | 'place'
  | 'group'
  | 'handle'
  | FactList
  | 'howMet'
  | TextTable;

/** One field of a contact, or one of several in it. */
export interface TextField {
  part: Part;
  where: Where;
  text: string;
}

/** A contact with what its own words follow from. */
export interface Person {
  contact: Contact;
  handles: Handle[];
  /** The groups they are in. */
  groups: Group[];
}

/** All that is written about a contact in its own fields, in the order in which it is shown. */
export function fieldsOf({ contact, handles, groups }: Person): TextField[] {
  const shown = handleToShow(handles);
  const { headline, org, title, place, howMet } = contact;
  const about = { headline, title, org, place };
  const met = [howMet?.where, howMet?.via, howMet?.text];
  const addresses = handles
    .filter((handle) => isLive(handle) && isAddress(handle))
    .map(nameIn)
    .sort();
  const all: [Part, Where, (string | undefined)[]][] = [
    // A person whose page never told a name is still found, by the address.
    ['name', 'name', [contact.fullName || (shown && nameIn(shown))]],
    ...Object.entries(about).map(([where, text]): [Part, Where, (string | undefined)[]] => [
      'about',
      where as Where,
      [text],
    ]),
    [
      'about',
      'group',
      groups
        .filter(isLive)
        .map(({ name }) => name)
        .sort(),
    ],
    ['about', 'handle', addresses],
    ...FACT_LISTS.map((list): [Part, Where, string[]] => ['facts', list, contact[list] ?? []]),
    ['facts', 'howMet', met],
  ];
  return all.flatMap(([part, where, texts]) => texts.flatMap((text) => (text ? { part, where, text } : [])));
}

/** A row that is a text of its own. */
export type TextRow = Note | Interaction | FollowUp | KeyDate | Favour;

/** What such a row says; of a page to send its title is the page's, and says nothing of whom it is for. */
export function textIn(row: TextRow): string {
  if ('text' in row) return row.text;
  if (!('summary' in row)) return row.label ?? '';
  return row.share === undefined ? row.summary : '';
}

/** The day such a row is of: as it was written, in no zone; of an interaction when it was. */
export function dayOfText(row: TextRow): PlainDate {
  return 'on' in row ? row.on : row.created.slice(0, 10);
}

/**
 * The words of one thing about one contact, kept beside it as a derived row (same transaction) so that it is found. A
 * contact has three, its parts; every living note, interaction, follow-up and key date with words has one for each
 * living contact it is about. Equal, always, to the words of `wordsOf` and `textIn`.
 */
export interface Text {
  /** Says whose it is, of what kind, and of which day: see `text-id.ts`. */
  id: number;
  contactUid: string;
  /** Of the row; of a part, the contact's. */
  uid: string;
  /** Which part, or in which table the row is. */
  of: Part | TextTable;
  /** Each behind the digit of its tier. */
  words: string[];
}

/** How much a find says: the number of a part, and after the parts all other texts. */
export type Tier = 0 | 1 | 2 | 3;
export const TEXT_TIER = 3;

/** Every tier, the best first. */
export const TIERS: Tier[] = [0, 1, 2, TEXT_TIER];

/** A word as the index has it: things of one tier together. */
export function tiered(tier: Tier, word: string): string {
  return `${tier}${word}`;
}

/** The word of the index as it was written. */
export function untiered(word: string): string {
  return word.slice(1);
}

/** The words of a contact's parts. */
export function partsOf(person: Person): { of: Part; words: string[] }[] {
  const fields = fieldsOf(person);
  return PARTS.map((of, tier) => ({
    of,
    words: indexWords(...fields.filter(({ part }) => part === of).map(({ text }) => text)).map((word) =>
      tiered(tier as Tier, word),
    ),
  }));
}

/** The words of a row that is a text of its own. */
export function wordsOf(row: TextRow): string[] {
  return indexWords(textIn(row)).map((word) => tiered(TEXT_TIER, word));
}

/** The contacts a row is about. */
export function peopleIn(row: TextRow): string[] {
  return 'participants' in row ? row.participants : [row.contactUid];
}
