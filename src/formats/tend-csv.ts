import type { Exported } from '../domain/exported.ts';
import { handleText } from '../domain/handle.ts';
import type { Imported } from '../domain/imported.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import {
  handleFrom,
  importedFrom,
  mailHandle,
  partialDateFrom,
  phoneHandle,
  profileHandle,
  type Stretch,
} from './imported-person.ts';
import { addressOf } from './profile-address.ts';
import { csvLine, stretchesOf } from './safe-cells.ts';

/** The columns, by the names that stand in the first line; what is several things has a line for each in its cell. */
export const COLUMNS = [
  'Name',
  'Headline',
  'Organization',
  'Title',
  'Place',
  'Profiles',
  'Email',
  'Phone',
  'Other addresses',
  'Groups',
  'Interests',
  'Can help with',
  'Ask next',
  'Met on',
  'Met where',
  'Met through',
  'Met, more',
  'Birthday',
  'Work anniversary',
  'First met',
  'Other dates',
  'Connected on',
  'Stage',
  'Importance',
  'Paused until',
  'Cadence',
  'Last contact',
  'Next day',
  'Next because',
  'Follow-ups',
  'Notes',
  'Tend ID',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Record<Column, string>;

/** The mark of UTF-8, without which Excel takes the file for one in the code page of the country. */
const BOM = '\uFEFF';

/** The first line of a file of people. */
export function csvHead(): string {
  return BOM + csvLine([...COLUMNS]);
}

/**
 * A line of a file of people. It holds all of a person but former addresses and the timeline; of the open follow-ups
 * their days and words. Read back by Tend are the columns that an import has a place for: see `readTendCsv`.
 * @param because why they come up next, in words
 */
export function csvOf(person: Exported, because: string[] = []): string {
  const { contact, handles, groups, keyDates, followUps, line, notes = [] } = person;
  const { cadence, howMet } = contact;
  const raws = (service: string) =>
    handles.filter((one) => one.service === service).map(({ raw, value }) => raw || value);
  const profiles = handles.map((handle) => [handle, addressOf(handle)] as const);
  const others = profiles.filter(
    ([{ service }, address]) => !address && service !== 'email' && service !== 'tel',
  );
  const dates = (kind: string) => keyDates.filter((one) => one.kind === kind);
  const row: Row = {
    Name: contact.fullName,
    Headline: contact.headline ?? '',
    Organization: contact.org ?? '',
    Title: contact.title ?? '',
    Place: contact.place ?? '',
    Profiles: inLines(profiles.flatMap(([, address]) => address ?? [])),
    Email: inLines(raws('email')),
    Phone: inLines(raws('tel')),
    'Other addresses': inLines(others.map(([handle]) => handleText(handle))),
    Groups: inLines(groups),
    Interests: inLines(contact.interests),
    'Can help with': inLines(contact.canHelpWith),
    'Ask next': inLines(contact.askNext),
    'Met on': howMet?.on ?? '',
    'Met where': howMet?.where ?? '',
    'Met through': howMet?.via ?? '',
    'Met, more': howMet?.text ?? '',
    Birthday: inLines(dates('birthday').map(({ date }) => date)),
    'Work anniversary': inLines(dates('workAnniversary').map(({ date }) => date)),
    'First met': inLines(dates('met').map(({ date }) => date)),
    'Other dates': inLines(dates('custom').map(({ date, label = '' }) => `${date} ${label}`)),
    'Connected on': contact.connectedOn ?? '',
    Stage: contact.phase,
    Importance: String(contact.importance),
    'Paused until': contact.pausedUntil ?? '',
    Cadence: typeof cadence === 'object' ? `${cadence.every} ${cadence.unit}` : (cadence ?? ''),
    'Last contact': line.rank.last ?? '',
    'Next day': line.next ?? '',
    'Next because': inLines(because),
    'Follow-ups': inLines(followUps.map(({ due, summary }) => `${due} ${summary}`.trim())),
    Notes: notes.join('\n\n'),
    'Tend ID': contact.uid,
  };
  return csvLine(COLUMNS.map((column) => row[column]));
}

/** Whether a text is a file that Tend wrote, by its first line. */
export function isTendCsv(text: string): boolean {
  return text.startsWith(csvHead().trimEnd()) || text.startsWith(csvHead().slice(BOM.length).trimEnd());
}

/**
 * The people of a file that Tend wrote, in stretches, so that whoever asks may pause between them. Stage, importance,
 * cadence, follow-ups and what follows from other columns are not read.
 */
export function* readTendCsv(text: string): Generator<Stretch> {
  let row = 0;
  for (const { rows, read } of stretchesOf(text.startsWith(BOM) ? text.slice(1) : text)) {
    const stretch: Stretch = { people: [], skipped: [], read };
    for (const cells of rows) {
      if (row++ === 0) continue; // the names of the columns
      const found = importedFrom(row - 1, toldBy(cells));
      if ('person' in found) stretch.people.push(found.person);
      else stretch.skipped.push(found.skipped);
    }
    yield stretch;
  }
}

function toldBy(cells: string[]) {
  const cell = (column: Column) => cells[COLUMNS.indexOf(column)] ?? '';
  const each = (column: Column) => cell(column).split('\n').filter(Boolean);
  const dates = (column: Column, kind: 'birthday' | 'workAnniversary' | 'met') =>
    each(column).map((text) => ({ kind, date: partialDateFrom(text) }));
  const connectedOn = cell('Connected on');
  return {
    fields: {
      fullName: cell('Name'),
      headline: cell('Headline'),
      org: cell('Organization'),
      title: cell('Title'),
      place: cell('Place'),
    } satisfies Imported['fields'],
    handles: [
      ...each('Profiles').map(profileHandle),
      ...each('Email').map(mailHandle),
      ...each('Phone').map(phoneHandle),
      ...each('Other addresses').map(handleFrom),
    ],
    connectedOn: isPlainDate(connectedOn) ? connectedOn : undefined,
    groups: each('Groups'),
    interests: each('Interests'),
    keyDates: [
      ...dates('Birthday', 'birthday'),
      ...dates('Work anniversary', 'workAnniversary'),
      ...dates('First met', 'met'),
      ...each('Other dates').map((text) => {
        const [date = '', ...label] = text.split(' ');
        return { kind: 'custom' as const, date: partialDateFrom(date), label: label.join(' ') };
      }),
    ],
    notes: [cell('Notes')],
  };
}

function inLines(texts: string[] = []): string {
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}
