import type { PartialDate } from '../domain/base.ts';
import { CAPTURED_FIELDS, type CapturedField, FACT_LIMIT, MOST_FACTS } from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { GROUP_LIMIT } from '../domain/group.ts';
import { type HandleKey, handleText } from '../domain/handle.ts';
import type { Imported, SkippedRow } from '../domain/imported.ts';
import { isPartialDate, type KeyDateKind, LABEL_LIMIT } from '../domain/key-date.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import { oneLine } from '../domain/one-line.ts';
import { recognise } from '../sites/index.ts';

/** What a record of a file says of one person, as it stands there. */
export interface Told {
  fields: Partial<Record<CapturedField, string | undefined>>;
  handles?: (Imported['handles'][number] | undefined)[];
  connectedOn?: string | undefined;
  groups?: string[];
  interests?: string[];
  keyDates?: { kind: KeyDateKind; date: PartialDate | undefined; label?: string }[];
  notes?: string[];
}

/** What some records of a file tell; `read`: of 1, how much of the file that was. */
export interface Stretch {
  people: Imported[];
  skipped: SkippedRow[];
  read: number;
}

/** Characters of a record that makes nobody which are told. */
const TOLD = 200;

/** Handles, key dates and groups that one person may bring. */
const MOST = 100;

/** The person of a record, everything in it checked and within its limits; or why it makes nobody. */
export function importedFrom(row: number, told: Told): { person: Imported } | { skipped: SkippedRow } {
  const fields: Imported['fields'] = {};
  for (const field of CAPTURED_FIELDS) {
    const text = cut(oneLine(told.fields[field]), FIELD_LIMIT);
    if (text) fields[field] = text;
  }
  const handles = unique(
    (told.handles ?? []).filter((one) => one !== undefined),
    handleText,
  ).slice(0, MOST);
  const note = (told.notes ?? []).map((text) => text.replace(/\r\n?/g, '\n').normalize().trim());
  const text = note.filter(Boolean).join('\n\n');
  const skipped = (why: SkippedRow['why']) => {
    const words = [...Object.values(fields), text.slice(0, TOLD)].join(' ');
    return { skipped: { row, why, text: cut(oneLine(words), TOLD) } };
  };
  if (!fields.fullName && handles.length === 0) return skipped('no-name');
  if (text.length > NOTE_LIMIT) return skipped('too-long');
  const groups = lines(told.groups, GROUP_LIMIT).slice(0, MOST);
  const interests = lines(told.interests, FACT_LIMIT).slice(0, MOST_FACTS);
  const keyDates = datesOf(told.keyDates ?? []);
  return {
    person: {
      row,
      fields,
      handles,
      ...(told.connectedOn && { connectedOn: told.connectedOn }),
      ...(groups.length > 0 && { groups }),
      ...(interests.length > 0 && { interests }),
      ...(keyDates.length > 0 && { keyDates }),
      ...(text && { note: text }),
    },
  };
}

/** A mail address as a handle; undefined where it is none. */
export function mailHandle(text: string): Imported['handles'][number] | undefined {
  const raw = oneLine(text).replace(/^mailto:/i, '');
  if (!/^[^\s@]+@[^\s@]+$/.test(raw) || raw.length > FIELD_LIMIT) return undefined;
  return { service: 'email', kind: 'address', value: raw.toLowerCase(), raw };
}

/** A telephone number as a handle, known by its digits; undefined where it has hardly any. */
export function phoneHandle(text: string): Imported['handles'][number] | undefined {
  const raw = oneLine(text).replace(/^tel:/i, '');
  const value = (raw.startsWith('+') ? '+' : '') + raw.replace(/;.*/, '').replace(/\D/g, '');
  if (value.length < 3 || value.length > 40 || raw.length > FIELD_LIMIT) return undefined;
  return { service: 'tel', kind: 'address', value, raw };
}

/** The profile that an address shows, however it is written; undefined where it is on no site that Tend knows. */
export function profileHandle(text: string): Imported['handles'][number] | undefined {
  const plain = text.trim().replace(/^(?:https?:)?\/\//i, '');
  return recognise(`https://${plain}`);
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

function datesOf(told: NonNullable<Told['keyDates']>): NonNullable<Imported['keyDates']> {
  const dates = told.flatMap(({ kind, date, label = '' }) => {
    if (date === undefined) return [];
    const name = kind === 'custom' ? cut(oneLine(label), LABEL_LIMIT) : '';
    return [{ kind, date, ...(name && { label: name }) }];
  });
  return unique(dates, (one) => JSON.stringify(one)).slice(0, MOST);
}

function lines(texts: string[] = [], limit: number): string[] {
  return unique(texts.map((text) => cut(oneLine(text), limit)).filter(Boolean), (text) => text);
}

function unique<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** The beginning of a text, no character cut in two. */
function cut(text: string, limit: number): string {
  return text.length > limit
    ? text
        .slice(0, limit)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim()
    : text;
}

/** A handle as text, read back: see `handleText`. */
export function handleFrom(text: string): Imported['handles'][number] | undefined {
  const [, service = '', kind, value = ''] =
    /^([^/]+)\/(vanity|memberId|url|address)\/(.+)$/.exec(text) ?? [];
  return kind ? { service, kind: kind as HandleKey['kind'], value, raw: value } : undefined;
}
