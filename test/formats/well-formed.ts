import { CAPTURED_FIELDS, FACT_LIMIT } from '../../src/domain/contact.ts';
import { SUMMARY_LIMIT } from '../../src/domain/follow-up.ts';
import { FIELD_LIMIT } from '../../src/domain/glimpse.ts';
import { GROUP_LIMIT } from '../../src/domain/group.ts';
import { handleText } from '../../src/domain/handle.ts';
import { type Imported, SKIPPED, type SkippedRow } from '../../src/domain/imported.ts';
import { DIRECTIONS, LINE_LIMIT } from '../../src/domain/interaction.ts';
import { isPartialDate, LABEL_LIMIT } from '../../src/domain/key-date.ts';
import { NOTE_LIMIT } from '../../src/domain/note.ts';
import { oneLine } from '../../src/domain/one-line.ts';
import { isPlainDate } from '../../src/domain/plain-date.ts';

const PARTS = [
  'row',
  'fields',
  'handles',
  'connectedOn',
  'groups',
  'interests',
  'keyDates',
  'notes',
  'talks',
  'uid',
  'canHelpWith',
  'askNext',
  'howMet',
  'standing',
  'cadence',
  'followUps',
];

/** What is wrong with what a file gave; empty for nothing. By hand: `expect` is too slow for thousands. */
export function faultsIn({ people, skipped }: { people: Imported[]; skipped: SkippedRow[] }): string[] {
  return [
    ...(people.length === 0 ? ['nobody'] : []),
    ...people.flatMap((one) => faultsOf(one).map((fault) => `row ${one.row}: ${fault}`)),
    ...skipped.flatMap(({ row, why, text }) =>
      row > 0 && SKIPPED.includes(why) && text.length <= 141 && !/\n/.test(text)
        ? []
        : [`skipped row ${row}`],
    ),
  ];
}

function faultsOf(person: Imported): string[] {
  const {
    fields,
    handles,
    connectedOn,
    groups = [],
    interests = [],
    keyDates = [],
    notes = [],
    canHelpWith = [],
    askNext = [],
    followUps = [],
    talks = [],
  } = person;
  const line = (text: string, most: number) =>
    text !== '' && text.length <= most && oneLine(text) === text && text.isWellFormed();
  const is = (sound: boolean, fault: string) => (sound ? [] : [fault]);
  return [
    ...is(Object.getPrototypeOf(person) === Object.prototype, 'prototype'),
    ...is(Object.getPrototypeOf(fields) === Object.prototype, 'prototype of fields'),
    ...is(
      Object.keys(person).every((key) => PARTS.includes(key)),
      'unknown part',
    ),
    ...is(Number.isInteger(person.row) && person.row > 0, 'row'),
    ...is(Boolean(fields.fullName) || handles.length > 0, 'neither name nor handle'),
    ...Object.entries(fields).flatMap(([key, text]) =>
      is((CAPTURED_FIELDS as readonly string[]).includes(key) && line(text, FIELD_LIMIT), `field ${key}`),
    ),
    ...is(new Set(handles.map(handleText)).size === handles.length, 'a handle twice'),
    ...handles.flatMap(({ value, raw, service }) =>
      is(value.length > 0 && value.length <= FIELD_LIMIT && raw.length <= 1000, `handle of ${service}`),
    ),
    ...is(connectedOn === undefined || isPlainDate(connectedOn), 'connectedOn'),
    ...groups.flatMap((group) => is(line(group, GROUP_LIMIT), 'group')),
    ...[...interests, ...canHelpWith, ...askNext].flatMap((fact) => is(line(fact, FACT_LIMIT), 'fact')),
    ...keyDates.flatMap(({ date, label }) =>
      is(isPartialDate(date) && (label === undefined || line(label, LABEL_LIMIT)), 'key date'),
    ),
    ...notes.flatMap((note) =>
      is(note.trim() === note && note.length > 0 && note.length <= NOTE_LIMIT, 'note'),
    ),
    ...followUps.flatMap(({ due, summary }) =>
      is(isPlainDate(due) && (summary === '' || line(summary, SUMMARY_LIMIT)), 'follow-up'),
    ),
    ...is(new Set(talks.map(({ key }) => key)).size === talks.length, 'a talk twice'),
    ...talks.flatMap(({ on, direction, key, text }) =>
      is(
        isPlainDate(on) &&
          DIRECTIONS.includes(direction) &&
          key.endsWith(on) &&
          key.length <= 400 &&
          (text === undefined || line(text, LINE_LIMIT)),
        `talk ${key}`,
      ),
    ),
  ];
}
