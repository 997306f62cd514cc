import fc, { type Arbitrary } from 'fast-check';
import type { Contact } from '../../src/domain/contact.ts';
import type { Exported } from '../../src/domain/exported.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Imported } from '../../src/domain/imported.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import { oneLine } from '../../src/domain/one-line.ts';
import { mailHandle, phoneHandle } from '../../src/formats/imported-person.ts';

/** People as they may be kept, and what is to come of them when they are read back. */

const at = '2026-11-22T09:00:00.000Z';
const base = { created: at, updated: at };

/** What is hard on formats: formulas, quotes, escapes, delimiters, other scripts, emoji, text that runs the other way. */
const HARD = [
  '=1+1',
  '+49 170',
  '-2',
  '@SUM(A1)',
  "'=quoted",
  "''",
  '"',
  'a;b,c\\',
  '\\n',
  '\\\\,',
  '\\;',
  'مرا أوكافور',
  'דנה; כהן',
  '田中 太郎',
  '👩🏽‍🚀🇵🇹',
  '＝1',
  'END:VCARD',
  '_$!<Home>!$_',
  'x'.repeat(90),
  'ø'.repeat(80),
  '🦊'.repeat(40),
];

/** Any text at all, well formed. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom(...HARD),
  fc.tuple(fc.constantFrom(...HARD), fc.string()).map((both) => both.join('')),
);

/** Text on one line as the store has it. */
const line = anyText.map((text) => withoutControls(oneLine(withoutControls(text)))).filter(Boolean);

/** Noncharacters and controls are in no name. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

const note = fc
  .array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n').trim())
  .filter(Boolean);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const partial = fc.oneof(
  day,
  day.map((one) => `--${one.slice(5)}`),
  fc.constant('--02-29'),
  fc.integer({ min: 1900, max: 2099 }).map(String),
);

const vanity = fc
  .string({ unit: fc.constantFrom(...'abcøמ田-019'), minLength: 3, maxLength: 20 })
  .map((value) => ({ service: 'linkedin', kind: 'vanity', value, raw: encodeURIComponent(value) }) as const);

const handle: Arbitrary<Imported['handles'][number]> = fc.oneof(
  vanity,
  fc.constantFrom(
    { service: 'xing', kind: 'vanity', value: 'mara_okafor', raw: 'Mara_Okafor' } as const,
    { service: 'linkedin', kind: 'memberId', value: '12345678', raw: '12345678' } as const,
  ),
  fc.emailAddress().map((mail) => mailHandle(mail) as Imported['handles'][number]),
  fc
    .stringMatching(/^\+?[0-9]{3}[0-9 ]{0,9}[0-9]$/)
    .map((phone) => phoneHandle(phone) as Imported['handles'][number]),
);

const keyDate = fc.oneof(
  fc.record({
    kind: fc.constantFrom('birthday' as const, 'workAnniversary' as const, 'met' as const),
    date: partial,
  }),
  fc.record({
    kind: fc.constant('custom' as const),
    date: partial,
    // A day of their own that is called as one of Tend's is one of Tend's when it comes back.
    label: line.map((text) =>
      `Day ${text}`
        .slice(0, 40)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim(),
    ),
  }),
);

/** The same of several, each once. */
function once<Item>(one: Arbitrary<Item>, key: (item: Item) => string): Arbitrary<Item[]> {
  return fc.uniqueArray(one, { maxLength: 4, selector: key });
}

const lines = once(
  line
    .map((text) =>
      text
        .slice(0, 60)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim(),
    )
    .filter(Boolean),
  (text) => text,
);

/** A person, with or without what one may have. */
export const anyPerson: Arbitrary<Exported> = fc
  .record({
    uid: fc.uuid(),
    fullName: line,
    more: fc.record(
      { headline: line, org: line, title: line, place: line, connectedOn: day, interests: lines },
      { requiredKeys: [] },
    ),
    handles: once(handle, ({ service, kind, value }) => service + kind + value),
    groups: lines,
    keyDates: once(keyDate, (one) => JSON.stringify(one)),
    notes: fc.array(note, { maxLength: 2 }),
  })
  .map(({ uid, fullName, more, handles, groups, keyDates, notes }) => ({
    contact: {
      uid,
      ...base,
      fullName,
      ...more,
      phase: 'build',
      importance: 1,
      tracked: true,
      fieldSource: {},
    } as Contact,
    handles: handles.map(
      (one, number): Handle => ({
        ...one,
        ...base,
        uid: `${uid}-h${number}`,
        contactUid: uid,
        state: 'current',
      }),
    ),
    groups,
    keyDates: keyDates.map(
      (one, number): KeyDate => ({ ...one, ...base, uid: `${uid}-k${number}`, contactUid: uid, leadDays: 0 }),
    ),
    followUps: [],
    line: { reasons: [], rank: { importance: 1, reciprocity: 0 } },
    notes,
  }));

/** What a format with a place for all that an import takes must bring back. */
export function importedOf(person: Exported): Omit<Imported, 'row'> {
  const { contact, handles, groups, keyDates, notes = [] } = person;
  const { fullName, headline, org, title, place, connectedOn, interests = [] } = contact;
  const fields = { fullName, headline, org, title, place };
  const text = notes.map((one) => one.normalize()).join('\n\n');
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    handles: handles.map(({ service, kind, value, raw }) => ({ service, kind, value, raw })),
    ...(connectedOn && { connectedOn }),
    ...(groups.length > 0 && { groups }),
    ...(interests.length > 0 && { interests }),
    ...(keyDates.length > 0 && {
      keyDates: keyDates.map(({ kind, date, label }) => ({ kind, date, ...(label && { label }) })),
    }),
    ...(text && { note: text }),
  };
}

/** A person without the order of what has none in a file. */
export function inAnyOrder({ row: _, ...person }: Partial<Imported>): object {
  const sorted = (list: unknown[] | undefined) => list?.map((one) => JSON.stringify(one)).sort();
  return { ...person, handles: sorted(person.handles), keyDates: sorted(person.keyDates) };
}
