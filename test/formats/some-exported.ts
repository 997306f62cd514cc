import fc, { type Arbitrary } from 'fast-check';
import { CADENCE_UNITS } from '../../src/domain/cadence.ts';
import { type Contact, type HowMet, PHASES } from '../../src/domain/contact.ts';
import type { Exported } from '../../src/domain/exported.ts';
import { FOLLOW_UP_REASONS, type FollowUp } from '../../src/domain/follow-up.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Imported } from '../../src/domain/imported.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import { fold } from '../../src/domain/name.ts';
import { oneLine } from '../../src/domain/one-line.ts';
import { mailHandle, phoneHandle } from '../../src/formats/handles.ts';

/** People as they may be kept. */

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

function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trim();
}

const note = fc
  .array(fc.oneof(line, fc.constantFrom('', '---', '----')), { minLength: 1, maxLength: 4 })
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
    label: line.map((text) => cut(`Day ${text}`, 40)),
  }),
);

/** The same of several, each once. */
function once<Item>(one: Arbitrary<Item>, key: (item: Item) => string): Arbitrary<Item[]> {
  return fc.uniqueArray(one, { maxLength: 4, selector: key });
}

const shortLine = line.map((text) => cut(text, 60)).filter(Boolean);

const lines = once(shortLine, (text) => text);

const cadence = fc.oneof(
  fc.constant('none' as const),
  fc.record({ every: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom(...CADENCE_UNITS) }),
);

const howMet: Arbitrary<HowMet> = fc.record(
  { on: partial, where: shortLine, via: shortLine, text: shortLine },
  { requiredKeys: ['where'] },
);

const followUp = fc.record({
  due: day,
  summary: fc.oneof(shortLine, fc.constantFrom('', '(promise) of a boat', '(custom)', '()')),
  reason: fc.constantFrom(...FOLLOW_UP_REASONS),
});

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
    kept: fc.record({ canHelpWith: lines, askNext: lines, howMet, cadence }, { requiredKeys: [] }),
    standing: fc.record(
      {
        phase: fc.constantFrom(...PHASES),
        importance: fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3),
        pausedUntil: day,
        tracked: fc.boolean(),
      },
      { requiredKeys: ['phase', 'importance', 'tracked'] },
    ),
    followUps: once(followUp, ({ due, summary }) => due + fold(summary)),
    keyDates: once(keyDate, (one) => JSON.stringify(one)),
    notes: fc.uniqueArray(note, { maxLength: 3, selector: (text) => text.normalize() }),
  })
  .map(({ uid, fullName, more, handles, groups, kept, standing, followUps, keyDates, notes }) => ({
    contact: {
      uid,
      ...base,
      fullName,
      ...more,
      ...kept,
      ...standing,
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
    followUps: followUps.map(
      (one, number): FollowUp => ({
        ...one,
        ...base,
        uid: `${uid}-f${number}`,
        contactUid: uid,
        status: 'needs-action',
      }),
    ),
    line: { reasons: [], rank: { importance: 1, reciprocity: 0 } },
    notes,
  }));
