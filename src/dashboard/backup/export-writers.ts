import type { Instant, PlainDate } from '../../domain/base.ts';
import { calledAs, type Exported, type ExportFormat } from '../../domain/exported.ts';
import type { KeyDateKind } from '../../domain/key-date.ts';
import { type NearDays, nearDays } from '../../domain/near-days.ts';
import type { CalendarWords } from '../../formats/calendar-write.ts';
import { reasonTexts } from '../../ui/agenda/reason-text.ts';
import { type PlainWord, say } from '../../words/index.ts';

/** How a file of people is written. */
export interface ExportWriter {
  type: string;
  /** Its name, made on that day. */
  nameOn(day: PlainDate): string;
  head: string;
  /** What stands in it of one person; '' where nothing does. */
  write(person: Exported, on: { days: NearDays; now: Instant }): string;
  foot: string;
}

/** Each is loaded when it is wanted: vCard and calendar bring a library along. */
export const WRITERS: Record<ExportFormat, () => Promise<ExportWriter>> = {
  async csv() {
    const { csvHead, csvOf } = await import('../../formats/tend-csv.ts');
    return {
      type: 'text/csv;charset=utf-8',
      nameOn: (day) => `tend-people-${day}.csv`,
      head: csvHead(),
      write: (person, { days }) => csvOf(person, reasonTexts(person.line, days)),
      foot: '',
    };
  },
  async vcard() {
    const { vcardOf } = await import('../../formats/vcard-write.ts');
    return {
      type: 'text/vcard;charset=utf-8',
      nameOn: (day) => `tend-people-${day}.vcf`,
      head: '',
      write: vcardOf,
      foot: '',
    };
  },
  async calendar() {
    const { CALENDAR_END, calendarHead, eventsOf } = await import('../../formats/calendar-write.ts');
    return {
      type: 'text/calendar;charset=utf-8',
      nameOn: (day) => `tend-calendar-${day}.ics`,
      head: calendarHead(say('app_short')),
      write: (person, { days, now }) => eventsOf(person, { today: days.today, now, words: WORDS }),
      foot: CALENDAR_END,
    };
  },
};

const KINDS: Record<KeyDateKind, PlainWord> = {
  birthday: 'value_birthday',
  workAnniversary: 'value_work_anniversary',
  met: 'met_day',
  custom: 'key_date',
};

/** The words of the agenda, as it will say them on the day itself. */
const WORDS: CalendarWords = {
  followUp: (person, reason) =>
    about(person, reasonTexts({ ...person.line, reasons: [reason] }, nearDays(reason.day))),
  keyDate: (person, { kind, label }) => about(person, [label || say(KINDS[kind])]),
  because(person, reasons, day) {
    const texts = reasonTexts({ ...person.line, reasons, next: day }, nearDays(day));
    return { summary: about(person, texts.slice(0, 1)), description: texts.join('\n') };
  },
};

function about(person: Exported, texts: string[]): string {
  return [calledAs(person), ...texts].filter(Boolean).join(': ');
}
