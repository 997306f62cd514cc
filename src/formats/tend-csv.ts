import type { Exported } from '../domain/exported.ts';
import { handleText } from '../domain/handle.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import { mailHandle, phoneHandle, profileHandle } from './handles.ts';
import {
  handleOfText,
  importedFrom,
  partialDateFrom,
  type Stretch,
  type ToldPerson,
} from './imported-person.ts';
import { addressOf } from './profile-address.ts';
import { BOM, csvLine, stretchesOf } from './safe-cells.ts';
import {
  cadenceCell,
  cadenceIn,
  followUpIn,
  followUpLine,
  howMetIn,
  linesCell,
  notesCell,
  notesIn,
  phaseCell,
  standingIn,
  YES,
} from './tend-cells.ts';
import { TEND_COLUMNS, type TendColumn } from './tend-columns.ts';

type Row = Record<TendColumn, string>;

/** The first line of a file of people. */
export function csvHead(): string {
  return BOM + csvLine([...TEND_COLUMNS]);
}

/**
 * A line of a file of people: what they are, what the user knows of them, where they stand, and the texts of their
 * notes. It does not hold former addresses, talks, news, answers, follow-ups that were answered; the days on which notes
 * were written and the cadence set, which notes are pinned; how long before a key date to remind; until when a follow-up
 * is put off, and when it ends; the cadences of groups; and whether the user or a page told a field.
 * @param because why they come up next, in words
 */
export function csvOf(person: Exported, because: string[] = []): string {
  const { contact, handles, groups, keyDates, followUps, line, notes = [] } = person;
  const { howMet } = contact;
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
    Profiles: linesCell(profiles.flatMap(([, address]) => address ?? [])),
    Email: linesCell(raws('email')),
    Phone: linesCell(raws('tel')),
    'Other addresses': linesCell(others.map(([handle]) => handleText(handle))),
    Groups: linesCell(groups),
    Interests: linesCell(contact.interests),
    'Can help with': linesCell(contact.canHelpWith),
    'Ask next': linesCell(contact.askNext),
    'Met on': howMet?.on ?? '',
    'Met where': howMet?.where ?? '',
    'Met through': howMet?.via ?? '',
    'Met, more': howMet?.text ?? '',
    Birthday: linesCell(dates('birthday').map(({ date }) => date)),
    'Work anniversary': linesCell(dates('workAnniversary').map(({ date }) => date)),
    'First met': linesCell(dates('met').map(({ date }) => date)),
    'Other dates': linesCell(dates('custom').map(({ date, label = '' }) => `${date} ${label}`)),
    'Connected on': contact.connectedOn ?? '',
    'In the agenda': contact.tracked ? YES : '',
    Stage: phaseCell(contact.phase),
    Importance: String(contact.importance),
    'Paused until': contact.pausedUntil ?? '',
    Cadence: cadenceCell(contact.cadence),
    'Last contact': line.rank.last ?? '',
    'Next day': line.next ?? '',
    'Next because': linesCell(because),
    'Follow-ups': linesCell(followUps.map(followUpLine)),
    Notes: notesCell(notes),
    'Tend ID': contact.uid,
  };
  return csvLine(TEND_COLUMNS.map((column) => row[column]));
}

/** Whether a text is a file that Tend wrote, by its first line. */
export function isTendCsv(text: string): boolean {
  return text.startsWith(csvHead().trimEnd()) || text.startsWith(csvHead().slice(BOM.length).trimEnd());
}

/**
 * The people of a file that Tend wrote, in stretches, so that whoever asks may pause between them. The last contact, the
 * next day and its reasons follow from other things, and are not read.
 */
export function* readTendCsv(text: string): Generator<Stretch> {
  let row = 0;
  for (const { rows, read } of stretchesOf(text.startsWith(BOM) ? text.slice(1) : text)) {
    const stretch: Stretch = { people: [], skipped: [], read };
    for (const cells of rows) {
      if (row++ === 0) continue; // the names of the columns
      const found = importedFrom(row, toldBy(cells));
      if ('person' in found) stretch.people.push(found.person);
      else stretch.skipped.push(found.skipped);
    }
    yield stretch;
  }
}

const UID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function toldBy(cells: string[]): ToldPerson {
  const cell = (column: TendColumn) => cells[TEND_COLUMNS.indexOf(column)] ?? '';
  const each = (column: TendColumn) => cell(column).split('\n').filter(Boolean);
  const dates = (column: TendColumn, kind: 'birthday' | 'workAnniversary' | 'met') =>
    each(column).map((text) => ({ kind, date: partialDateFrom(text) }));
  const [uid, connectedOn] = [cell('Tend ID'), cell('Connected on')];
  return {
    uid: UID.test(uid) ? uid : undefined,
    fields: {
      fullName: cell('Name'),
      headline: cell('Headline'),
      org: cell('Organization'),
      title: cell('Title'),
      place: cell('Place'),
    },
    handles: [
      ...each('Profiles').map(profileHandle),
      ...each('Email').map(mailHandle),
      ...each('Phone').map(phoneHandle),
      ...each('Other addresses').map(handleOfText),
    ],
    connectedOn: isPlainDate(connectedOn) ? connectedOn : undefined,
    groups: each('Groups'),
    interests: each('Interests'),
    canHelpWith: each('Can help with'),
    askNext: each('Ask next'),
    howMet: howMetIn({
      on: cell('Met on'),
      where: cell('Met where'),
      via: cell('Met through'),
      text: cell('Met, more'),
    }),
    standing: standingIn({
      phase: cell('Stage'),
      importance: cell('Importance'),
      pausedUntil: cell('Paused until'),
      tracked: cell('In the agenda'),
    }),
    cadence: cadenceIn(cell('Cadence')),
    followUps: each('Follow-ups').flatMap((line) => followUpIn(line) ?? []),
    keyDates: [
      ...dates('Birthday', 'birthday'),
      ...dates('Work anniversary', 'workAnniversary'),
      ...dates('First met', 'met'),
      ...each('Other dates').map((text) => {
        const [date = '', ...label] = text.split(' ');
        return { kind: 'custom' as const, date: partialDateFrom(date), label: label.join(' ') };
      }),
    ],
    notes: notesIn(cell('Notes')),
  };
}
