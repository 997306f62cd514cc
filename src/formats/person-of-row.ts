import type { PlainDate } from '../domain/base.ts';
import type { CapturedField } from '../domain/contact.ts';
import { FACT_LIMIT, MOST_FACTS } from '../domain/contact.ts';
import { excerpt } from '../domain/excerpt.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { graphemes } from '../domain/grapheme.ts';
import { GROUP_LIMIT } from '../domain/group.ts';
import { handleText } from '../domain/handle.ts';
import type { Imported, Skipped, SkippedRow } from '../domain/imported.ts';
import { LABEL_LIMIT } from '../domain/key-date.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import { oneLine } from '../domain/one-line.ts';
import type { CsvRecord } from './csv.ts';
import { mailHandle, phoneHandle, profileHandle, type ToldHandle } from './handles.ts';
import type { PersonColumn } from './person-columns.ts';
import { type DateOrder, dayIn, isConnectionDay, partialDateIn } from './written-dates.ts';

/** What a record says of a person, as it is written; each may be said several times. */
export type Told = Partial<Record<PersonColumn, string[]>> & {
  /** Days of every year besides the birthday. */
  events?: { label: string; date: string }[];
};

/** Reads records by where the columns of each meaning are. */
export function toldBy(columns: Iterable<readonly [PersonColumn, number[]]>): (cells: string[]) => Told {
  const places = [...columns];
  return (cells) =>
    Object.fromEntries(
      places.map(([name, found]) => {
        const texts = found.map((at) => cells[at]?.trim() ?? '').filter(Boolean);
        return [name, name === 'groups' || name === 'interests' ? texts.flatMap(several) : texts];
      }),
    );
}

/** Handles one person may have. */
const MOST_HANDLES = 50;

/** Groups one person may be in. */
const MOST_GROUPS = 50;

/** Whom a record is about, or why it makes nobody. */
export function personOf(
  record: CsvRecord,
  told: Told,
  { today, order }: { today: PlainDate; order: DateOrder },
): Imported | SkippedRow {
  const { row } = record;
  const fields = fieldsOf(told);
  const handles = handlesOf(told);
  if (!fields.fullName && handles.length === 0) {
    // An address of nobody known is no reason to make somebody without a name.
    const isTold = [told.profile, told.email, told.phone].some((texts = []) => texts.length > 0);
    return skippedRow(record, isTold ? 'unreadable' : 'no-name');
  }
  const note = (told.note ?? []).map(clean).filter(Boolean).join('\n\n');
  if (Object.values(fields).some((text) => text.length > FIELD_LIMIT) || note.length > NOTE_LIMIT)
    return skippedRow(record, 'too-long');
  const connected = dayIn(told.connectedOn?.[0] ?? '', today, order);
  const groups = shortTexts(told.groups, GROUP_LIMIT).slice(0, MOST_GROUPS);
  const interests = shortTexts(told.interests, FACT_LIMIT).slice(0, MOST_FACTS);
  const keyDates = keyDatesOf(told, today, order);
  return {
    row,
    fields,
    handles,
    ...(connected && isConnectionDay(connected, today) && { connectedOn: connected }),
    ...(groups.length > 0 && { groups }),
    ...(interests.length > 0 && { interests }),
    ...(keyDates.length > 0 && { keyDates }),
    ...(note && { notes: [note] }),
  };
}

/** A record that makes nobody; of what it says, the beginning. */
export function skippedRow({ row, cells }: CsvRecord, why: Skipped): SkippedRow {
  const text = cells
    .slice(0, 20)
    .map((cell) => cell.slice(0, 300))
    .filter((cell) => cell.trim());
  return { row, why, text: excerpt(clean(text.join(', '))) };
}

/** Text of a file without what is no text: control characters but for line breaks, halves of characters. */
export function clean(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .normalize()
    .trim();
}

/** Text on one line, cut where it is too long, at a whole character. */
export function shortText(text: string, most: number): string {
  const line = oneLine(clean(text));
  if (line.length <= most) return line;
  let kept = '';
  for (const grapheme of graphemes(line.slice(0, most + 100))) {
    if (kept.length + grapheme.length > most) break;
    kept += grapheme;
  }
  return kept.trim();
}

function shortTexts(texts: string[] = [], most: number): string[] {
  return [...new Set(texts.map((text) => shortText(text, most)))].filter(Boolean);
}

function fieldsOf(told: Told): Imported['fields'] {
  const first = (name: PersonColumn) => oneLine(clean(told[name]?.[0] ?? ''));
  const parted = ['givenName', 'familyName'].map((name) => first(name as PersonColumn));
  const fullName = parted.filter(Boolean).join(' ') || first('fullName');
  const others = (['headline', 'org', 'title', 'place'] as const).map((name) => [name, first(name)] as const);
  const all: (readonly [CapturedField, string])[] = [['fullName', fullName], ...others];
  return Object.fromEntries(all.filter(([, text]) => text));
}

function handlesOf(told: Told): ToldHandle[] {
  const found = new Map<string, ToldHandle>();
  const readings = [
    ...(told.profile ?? []).map(profileHandle),
    ...(told.email ?? []).flatMap(several).map(mailHandle),
    ...(told.phone ?? []).flatMap(several).map(phoneHandle),
  ];
  for (const handle of readings) {
    if (handle && !found.has(handleText(handle))) found.set(handleText(handle), handle);
  }
  return [...found.values()].slice(0, MOST_HANDLES);
}

function several(text: string): string[] {
  return text.split(/[,;\n]|\s\/\s/).slice(0, MOST_HANDLES);
}

function keyDatesOf(told: Told, today: PlainDate, order: DateOrder): NonNullable<Imported['keyDates']> {
  const birthday = partialDateIn(told.birthday?.[0] ?? '', today, order);
  const events = (told.events ?? []).slice(0, MOST_FACTS).flatMap(({ label, date }) => {
    const day = partialDateIn(date, today, order);
    const name = shortText(label, LABEL_LIMIT);
    return day && name ? [{ kind: 'custom' as const, date: day, label: name }] : [];
  });
  return [...(birthday ? [{ kind: 'birthday' as const, date: birthday }] : []), ...events];
}
