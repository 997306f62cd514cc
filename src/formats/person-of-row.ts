import type { PlainDate } from '../domain/base.ts';
import type { CapturedField } from '../domain/contact.ts';
import { excerpt } from '../domain/excerpt.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import type { Imported, Skipped, SkippedRow } from '../domain/imported.ts';
import { LABEL_LIMIT } from '../domain/key-date.ts';
import { oneLine } from '../domain/one-line.ts';
import { clean, shortText } from './clean-text.ts';
import type { CsvRecord } from './csv.ts';
import { mailHandle, phoneHandle, profileHandle } from './handles.ts';
import { importedFrom, MOST_OF_A_KIND, type ToldPerson } from './imported-person.ts';
import type { PersonColumn } from './person-columns.ts';
import { type DateOrder, dayIn, isConnectionDay, partialDateIn } from './written-dates.ts';

/** What a row says of a person, as it is written; each may be said several times. */
export type ToldCells = Partial<Record<PersonColumn, string[]>> & {
  /** Days of every year besides the birthday. */
  events?: { label: string; date: string }[];
};

/** Reads rows by where the columns of each meaning are. */
export function toldBy(columns: Iterable<readonly [PersonColumn, number[]]>): (cells: string[]) => ToldCells {
  const places = [...columns];
  return (cells) =>
    Object.fromEntries(
      places.map(([name, found]) => {
        const texts = found.map((at) => cells[at]?.trim() ?? '').filter(Boolean);
        return [name, name === 'groups' || name === 'interests' ? texts.flatMap(several) : texts];
      }),
    );
}

/** Whom a row is about, or why it makes nobody. */
export function personOfRow(
  record: CsvRecord,
  told: ToldCells,
  { today, order }: { today: PlainDate; order: DateOrder },
): Imported | SkippedRow {
  const fields = fieldsOf(told);
  const connected = dayIn(told.connectedOn?.[0] ?? '', today, order);
  const found = importedFrom(record.row, {
    fields,
    handles: [
      ...(told.profile ?? []).map(profileHandle),
      ...(told.email ?? []).flatMap(several).map(mailHandle),
      ...(told.phone ?? []).flatMap(several).map(phoneHandle),
    ],
    connectedOn: connected && isConnectionDay(connected, today) ? connected : undefined,
    groups: told.groups ?? [],
    interests: told.interests ?? [],
    keyDates: keyDatesOf(told, today, order),
    notes: [(told.note ?? []).map(clean).filter(Boolean).join('\n\n')],
  });
  if ('person' in found) {
    const isTooLong = Object.values(fields).some((text) => text.length > FIELD_LIMIT);
    return isTooLong ? skippedRow(record, 'too-long') : found.person;
  }
  const { why } = found.skipped;
  // An address of nobody known is no reason to make somebody without a name.
  const isTold = [told.profile, told.email, told.phone].some((texts = []) => texts.length > 0);
  return skippedRow(record, why === 'no-name' && isTold ? 'unreadable' : why);
}

/** A record that makes nobody; of what it says, the beginning. */
export function skippedRow({ row, cells }: CsvRecord, why: Skipped): SkippedRow {
  const text = cells
    .slice(0, 20)
    .map((cell) => cell.slice(0, 300))
    .filter((cell) => cell.trim());
  return { row, why, text: excerpt(clean(text.join(', '))) };
}

function fieldsOf(told: ToldCells): Imported['fields'] {
  const first = (name: PersonColumn) => oneLine(clean(told[name]?.[0] ?? ''));
  const parted = ['givenName', 'familyName'].map((name) => first(name as PersonColumn));
  const fullName = parted.filter(Boolean).join(' ') || first('fullName');
  const others = (['headline', 'org', 'title', 'place'] as const).map((name) => [name, first(name)] as const);
  const all: (readonly [CapturedField, string])[] = [['fullName', fullName], ...others];
  return Object.fromEntries(all.filter(([, text]) => text));
}

function several(text: string): string[] {
  return text.split(/[,;\n]|\s\/\s/).slice(0, MOST_OF_A_KIND);
}

function keyDatesOf(
  told: ToldCells,
  today: PlainDate,
  order: DateOrder,
): NonNullable<ToldPerson['keyDates']> {
  const events = (told.events ?? []).map(({ label, date }) => ({
    kind: 'custom' as const,
    date: partialDateIn(date, today, order),
    label: shortText(label, LABEL_LIMIT),
  }));
  const birthday = partialDateIn(told.birthday?.[0] ?? '', today, order);
  // A day that nobody gave a name tells nothing.
  return [{ kind: 'birthday', date: birthday }, ...events.filter(({ label }) => label)];
}
