import fc from 'fast-check';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Reason } from '../../src/domain/due.ts';
import type { Exported } from '../../src/domain/exported.ts';
import { occurrenceFrom } from '../../src/domain/key-date.ts';
import { dayFrom } from '../../src/domain/plain-date.ts';
import {
  CALENDAR_END,
  type CalendarWords,
  calendarHead,
  eventsOf,
} from '../../src/formats/calendar-write.ts';
import { anyPerson, anyText } from './some-exported.ts';

const TODAY = '2026-11-22';
const NOW = '2026-11-22T12:00:00.000Z';

const words: CalendarWords = {
  followUp: ({ contact }, { summary }) => `${contact.fullName}: ${summary}`,
  keyDate: ({ contact }, { kind, label }) => `${kind} ${label ?? ''} ${contact.fullName}`,
  because: ({ contact }, reasons, day) => ({
    summary: contact.fullName,
    description: `${reasons.map(({ kind }) => kind).join()} ${day}`,
  }),
};

/** Those words without backslashes. */
const plainly: CalendarWords = {
  ...words,
  followUp: (person, reason) => words.followUp(person, reason).replaceAll('\\', ''),
  keyDate: (person, keyDate) => words.keyDate(person, keyDate).replaceAll('\\', ''),
  because: ({ contact }) => ({ summary: contact.fullName.replaceAll('\\', ''), description: '' }),
};

function calendarOf(people: Exported[], now = NOW, said = words): string {
  const events = people.map((person) => eventsOf(person, { today: TODAY, now, words: said }));
  return calendarHead('Tend') + events.join('') + CALENDAR_END;
}

interface Parsed {
  uid: string;
  day: string;
  summary: string;
  description: string | undefined;
  allDay: boolean;
  url: string | undefined;
  rule: ical.VEvent['rrule'];
}

/** What another parser takes the calendar for. */
function parsed(text: string): Parsed[] {
  return Object.values(ical.sync.parseICS(text)).flatMap((one) => {
    if (one?.type !== 'VEVENT') return [];
    const { uid, start, summary, description, datetype, url, rrule } = one;
    const plain = (value: unknown) =>
      (typeof value === 'object' ? (value as { val: string }).val : value) as string;
    return [
      {
        uid,
        day: dayFrom(start),
        summary: plain(summary),
        description: plain(description),
        allDay: datetype === 'date',
        url: plain(url),
        rule: rrule,
      },
    ];
  });
}

const day = fc
  .integer({ min: -40, max: 400 })
  .map((days) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10));

const reason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({ kind: fc.constant('followUp' as const), uid: fc.uuid(), due: day, day, summary: anyText }),
  fc.record({
    kind: fc.constantFrom('cadence' as const, 'news' as const, 'connected' as const),
    due: day,
    day,
  }),
);

const anybody = fc
  .record({ person: anyPerson, reasons: fc.array(reason, { maxLength: 4 }) })
  .map(({ person, reasons }): Exported => {
    const sorted = reasons.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const next = sorted[0]?.day;
    return { ...person, line: { ...person.line, reasons: sorted, ...(next && { next }) } };
  });

const onOrAfter = (one: string) => (one < TODAY ? TODAY : one);

/** Text as a reader may take it: a calendar has no controls, and node-ical trims. */
const asRead = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('\\', '') // node-ical 0.26 takes an escaped backslash before an n for a line break
    .trim();

test('another parser finds the same days, words and names, and the same again', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 3 }), (people) => {
      const text = calendarOf(people, NOW, plainly);
      const wanted = people.flatMap((person) => {
        const { contact, keyDates, line } = person;
        const soft = line.reasons.find(({ kind }) => kind !== 'followUp');
        return [
          ...line.reasons
            .filter(({ kind }) => kind === 'followUp')
            .map((one) => [one.uid, onOrAfter(one.day), asRead(words.followUp(person, one))]),
          ...(soft ? [[`next-${contact.uid}`, onOrAfter(soft.day), asRead(contact.fullName)]] : []),
          ...keyDates
            .filter(({ date }) => date.length > 4)
            .map((one) => [
              one.uid,
              one.date.length === 10 ? one.date : occurrenceFrom(one.date, '2024-01-01'),
              asRead(words.keyDate(person, one)),
            ]),
        ];
      });
      const found = parsed(text);
      const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(found.map(({ uid, day: on, summary }) => [uid, on, asRead(summary)]))).toEqual(
        sorted(wanted),
      );
      expect(found.every(({ allDay }) => allDay)).toBe(true);
      const later = calendarOf(people, '2027-01-01T00:00:00.000Z', plainly);
      expect(later.replaceAll('20270101T000000Z', '20261122T120000Z')).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('every character of a text is escaped so that it is read back as it was', () => {
  fc.assert(
    fc.property(anyText, (summary) => {
      const reason: Reason = { kind: 'followUp', uid: 'f', due: TODAY, day: TODAY, summary };
      const text = calendarOf([
        somebody({ line: { reasons: [reason], rank: { importance: 1, reciprocity: 0 } } }),
      ]);
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
      const wanted = `Mara: ${summary}`.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
      expect(event?.getFirstPropertyValue('summary')).toBe(wanted);
    }),
  );
});

test('no line has more than 75 octets, each ends as it must, and no character is cut in two', () => {
  fc.assert(
    fc.property(anybody, (person) => {
      const text = calendarOf([person]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
    }),
  );
});

function somebody(more: Partial<Exported>, contact: Partial<Contact> = {}): Exported {
  const base = { uid: 'mara', created: NOW, updated: NOW };
  return {
    contact: {
      ...base,
      fullName: 'Mara',
      phase: 'build',
      importance: 1,
      tracked: true,
      fieldSource: {},
      ...contact,
    },
    handles: [],
    groups: [],
    keyDates: [],
    followUps: [],
    line: { reasons: [], rank: { importance: 1, reciprocity: 0 } },
    ...more,
  };
}

const birthday = (date: string) =>
  somebody({
    keyDates: [
      { uid: 'k', created: NOW, updated: NOW, contactUid: 'mara', kind: 'birthday', date, leadDays: 7 },
    ],
  });

/** The days of the rule in these years. */
function daysIn(text: string, from: string, to: string): string[] {
  const [event] = parsed(text);
  const all = event?.rule?.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`), true) ?? [];
  return all.map((date) => date.toISOString().slice(0, 10));
}

test.each(['1988-02-29', '--02-29'])('%s is on the 28th in other years', (date) => {
  const text = calendarOf([birthday(date)]);
  expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
  const days = daysIn(text, '2026-01-01', '2029-12-31');
  expect(days).toEqual(['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']);
  expect(days).toEqual(days.map((day) => occurrenceFrom(date, `${day.slice(0, 4)}-01-01`)));
});

test('a birthday comes every year, without its year known as well; of a year alone there is none', () => {
  expect(daysIn(calendarOf([birthday('1985-04-12')]), '2026-01-01', '2027-12-31')).toEqual([
    '2026-04-12',
    '2027-04-12',
  ]);
  expect(daysIn(calendarOf([birthday('--02-28')]), '2027-01-01', '2028-12-31')).toEqual([
    '2027-02-28',
    '2028-02-28',
  ]);
  expect(parsed(calendarOf([birthday('1985')]))).toEqual([]);
});

test('what is overdue stands on today, and what comes up with it is told with it', () => {
  const reasons: Reason[] = [
    { kind: 'cadence', due: '2026-11-01', day: '2026-11-01' },
    { kind: 'news', due: '2026-11-20', day: '2026-11-20' },
    { kind: 'connected', due: '2026-12-20', day: '2026-12-20' },
  ];
  const [event, ...others] = parsed(
    calendarOf([somebody({ line: { reasons, rank: { importance: 1, reciprocity: 0 } } })]),
  );
  expect(others).toEqual([]);
  expect(event).toMatchObject({ uid: 'next-mara', day: TODAY, description: `cadence,news ${TODAY}` });
});

test('a key date is told before its day by the agenda, and on its day once', () => {
  const lead = {
    kind: 'keyDate',
    uid: 'k',
    due: '2026-12-01',
    day: '2026-11-24',
    keyDate: 'birthday',
  } as const;
  const person = (day: string) => ({
    ...birthday('--12-01'),
    line: { reasons: [{ ...lead, day }], rank: { importance: 1, reciprocity: 0 } as const },
  });
  expect(parsed(calendarOf([person('2026-11-24')])).map(({ uid, day }) => [uid, day])).toEqual([
    ['next-mara', '2026-11-24'],
    ['k', '2024-12-01'],
  ]);
  expect(parsed(calendarOf([person('2026-12-01')])).map(({ uid }) => uid)).toEqual(['k']);
});

test('whoever is left in peace is in no calendar', () => {
  const { contact, ...rest } = birthday('--04-12');
  expect(parsed(calendarOf([{ ...rest, contact: { ...contact, phase: 'letGo' } }]))).toEqual([]);
});
