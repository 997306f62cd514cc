import ical from 'node-ical';
import type { Contact } from '../../src/domain/contact.ts';
import type { Exported } from '../../src/domain/exported.ts';
import { dayFrom } from '../../src/domain/plain-date.ts';
import {
  CALENDAR_END,
  type CalendarWords,
  calendarHead,
  eventsOf,
} from '../../src/formats/calendar-write.ts';

/** Calendars for tests, and what another parser takes them for. */

export const TODAY = '2026-11-22';
export const NOW = '2026-11-22T12:00:00.000Z';

/** Words of a made-up language. */
export const words: CalendarWords = {
  followUp: ({ contact }, { summary }) => `${contact.fullName}: ${summary}`,
  keyDate: ({ contact }, { kind, label }) => `${kind} ${label ?? ''} ${contact.fullName}`,
  because: ({ contact }, reasons, day) => ({
    summary: contact.fullName,
    description: `${reasons.map(({ kind }) => kind).join()} ${day}`,
  }),
};

/** Those words without backslashes. */
export const plainly: CalendarWords = {
  ...words,
  followUp: (person, reason) => words.followUp(person, reason).replaceAll('\\', ''),
  keyDate: (person, keyDate) => words.keyDate(person, keyDate).replaceAll('\\', ''),
  because: ({ contact }) => ({ summary: contact.fullName.replaceAll('\\', ''), description: '' }),
};

/** The calendar of these people. */
export function calendarOf(people: Exported[], now = NOW, said = words): string {
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
export function parsed(text: string): Parsed[] {
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

/** Somebody called Mara. */
export function somebody(more: Partial<Exported>, contact: Partial<Contact> = {}): Exported {
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

/** Mara, with that birthday. */
export const birthday = (date: string) =>
  somebody({
    keyDates: [
      { uid: 'k', created: NOW, updated: NOW, contactUid: 'mara', kind: 'birthday', date, leadDays: 7 },
    ],
  });
