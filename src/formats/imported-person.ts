import type { PartialDate } from '../domain/base.ts';
import {
  CAPTURED_FIELDS,
  type CapturedField,
  FACT_LIMIT,
  FACT_LISTS,
  type HowMet,
  MOST_FACTS,
} from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { GROUP_LIMIT } from '../domain/group.ts';
import { type HandleKey, handleText } from '../domain/handle.ts';
import {
  type Imported,
  type ImportedFollowUp,
  type ImportedStanding,
  MOST_FOLLOW_UPS,
  MOST_NOTES,
  type SkippedRow,
} from '../domain/imported.ts';
import { isPartialDate, type KeyDateKind, LABEL_LIMIT } from '../domain/key-date.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import { shortText } from './clean-text.ts';

/** What a record of a file says of one person, as it stands there. */
export interface ToldPerson {
  uid?: string | undefined;
  fields: Partial<Record<CapturedField, string | undefined>>;
  handles?: (Imported['handles'][number] | undefined)[];
  connectedOn?: string | undefined;
  groups?: string[];
  interests?: string[];
  canHelpWith?: string[];
  askNext?: string[];
  howMet?: HowMet | undefined;
  standing?: ImportedStanding | undefined;
  cadence?: Imported['cadence'] | undefined;
  keyDates?: { kind: KeyDateKind; date: PartialDate | undefined; label?: string }[];
  /** The oldest first. */
  notes?: string[];
  followUps?: ImportedFollowUp[];
}

/** What some records of a file tell; `read`: of 1, how much of the file that was. */
export interface Stretch {
  people: Imported[];
  skipped: SkippedRow[];
  read: number;
}

/** Characters of a record that makes nobody which are told. */
const TOLD = 140;

/** Handles, key dates and groups that one person may bring. */
export const MOST_OF_A_KIND = 100;

/** The person of a record of any file, everything in it checked and within its limits; or why it makes nobody. */
export function importedFrom(row: number, told: ToldPerson): { person: Imported } | { skipped: SkippedRow } {
  const fields: Imported['fields'] = {};
  for (const field of CAPTURED_FIELDS) {
    const text = shortText(told.fields[field] ?? '', FIELD_LIMIT);
    if (text) fields[field] = text;
  }
  const handles = unique(
    (told.handles ?? []).filter((one) => one !== undefined),
    handleText,
  ).slice(0, MOST_OF_A_KIND);
  const texts = (told.notes ?? []).map((text) => text.replace(/\r\n?/g, '\n').normalize().trim());
  const notes = texts.filter(Boolean);
  const { uid, howMet, standing, cadence, followUps = [] } = told;
  const skipped = (why: SkippedRow['why']) => {
    const words = [...Object.values(fields), (notes[0] ?? '').slice(0, TOLD)].join(' ');
    return { skipped: { row, why, text: shortText(words, TOLD) } };
  };
  if (!fields.fullName && handles.length === 0) return skipped('no-name');
  const isTooMuch = notes.length > MOST_NOTES || followUps.length > MOST_FOLLOW_UPS;
  if (isTooMuch || notes.some(({ length }) => length > NOTE_LIMIT)) return skipped('too-long');
  const groups = lines(told.groups, GROUP_LIMIT).slice(0, MOST_OF_A_KIND);
  const lists = FACT_LISTS.map((list) => [list, lines(told[list], FACT_LIMIT).slice(0, MOST_FACTS)] as const);
  const keyDates = datesOf(told.keyDates ?? []);
  return {
    person: {
      row,
      ...(uid && { uid }),
      fields,
      handles,
      ...(told.connectedOn && { connectedOn: told.connectedOn }),
      ...(groups.length > 0 && { groups }),
      ...Object.fromEntries(lists.filter(([, facts]) => facts.length > 0)),
      ...(howMet && { howMet }),
      ...(standing && { standing }),
      ...(cadence && { cadence }),
      ...(followUps.length > 0 && { followUps }),
      ...(keyDates.length > 0 && { keyDates }),
      ...(notes.length > 0 && { notes }),
    },
  };
}

/** A day as vCard and others write it: '19960415', '1996-04-15', '--0415' or '1996'; a time after it is left out. */
export function partialDateFrom(text: string): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4}|--)(?:-?(\d\d)-?(\d\d))?(?:[T ].*)?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const rest = month && day ? `${month}-${day}` : '';
  const isUnknown = year === '--' || year === NO_YEAR;
  const date = isUnknown ? `--${rest}` : rest ? `${year}-${rest}` : year;
  return isPartialDate(date) ? date : undefined;
}

/** The year that Apple writes where none is known. */
export const NO_YEAR = '1604';

function datesOf(told: NonNullable<ToldPerson['keyDates']>): NonNullable<Imported['keyDates']> {
  const dates = told.flatMap(({ kind, date, label = '' }) => {
    if (date === undefined) return [];
    const name = kind === 'custom' ? shortText(label, LABEL_LIMIT) : '';
    return [{ kind, date, ...(name && { label: name }) }];
  });
  return unique(dates, (one) => JSON.stringify(one)).slice(0, MOST_OF_A_KIND);
}

function lines(texts: string[] = [], limit: number): string[] {
  return unique(texts.map((text) => shortText(text, limit)).filter(Boolean), (text) => text);
}

/** Each once, as it was said first. */
function unique<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}

/** A handle as text, read back: see `handleText`. */
export function handleOfText(text: string): Imported['handles'][number] | undefined {
  const [, service = '', kind, value = ''] =
    /^([^/]{1,100})\/(vanity|memberId|url|address)\/(.{1,300})$/.exec(text) ?? [];
  return kind ? { service, kind: kind as HandleKey['kind'], value, raw: value } : undefined;
}
