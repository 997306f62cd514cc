import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Reason } from '../../src/domain/due.ts';
import type { Exported } from '../../src/domain/exported.ts';
import { occurrenceFrom } from '../../src/domain/key-date.ts';
import { calendarOf, NOW, parsed, plainly, somebody, TODAY, words } from './calendar-pieces.ts';
import { anyPerson, anyText } from './some-exported.ts';

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
    const { pausedUntil: _, ...rest } = person.contact;
    const contact = { ...rest, phase: 'build', tracked: true } as const; // in the agenda
    return {
      ...person,
      contact,
      followUps: [],
      line: { ...person.line, reasons: sorted, ...(next && { next }) },
    };
  });

const onOrAfter = (one: string) => (one < TODAY ? TODAY : one);

/** Text as a reader may take it: a calendar has no controls. What is exact is told by the next test. */
const asRead = (text = '') =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('\\', '') // node-ical 0.26 takes an escaped backslash before an n for a line break
    .replace(/[\s"]+/gu, ' ') // it takes quotes around a text for its own, and trims here and there
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
      const wanted = `Mara: ${summary}`
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/(?![\n\t])\p{Cc}/gu, '');
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
