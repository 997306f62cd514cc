import ICAL from 'ical.js';
import type { PartialDate } from '../domain/base.ts';
import { calledAs, type Exported } from '../domain/exported.ts';
import type { Handle } from '../domain/handle.ts';
import type { KeyDate } from '../domain/key-date.ts';
import { addressOf } from './profile-address.ts';
import { DATE_LABELS } from './vcard-read.ts';

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];

// ical.js counts the space before a folded line's rest not as one of its octets; a line may have 75 (RFC 6350, 3.2).
ICAL.foldLength = 74;

/**
 * One person as a vCard 4 (RFC 6350). It holds name, headline, company, title, place, addresses and numbers, groups,
 * interests, key dates, the day of connecting, and notes where they are wanted. It leaves out what vCard has no place
 * for: cadence, stage and importance, follow-ups, the next day, the last contact.
 */
export function vcardOf(person: Exported): string {
  const { contact, handles, groups, keyDates, notes = [] } = person;
  const { fullName, headline, org, title, place, connectedOn, interests = [] } = contact;
  // A card must have a name; one that is none says so (RFC 9554), and has no parts.
  const called = clean(calledAs(person)) || '?';
  const properties: Property[] = [
    ['version', {}, 'text', '4.0'],
    ['prodid', {}, 'text', '-//Tend//EN'],
    ['uid', {}, 'uri', `urn:uuid:${contact.uid}`],
    ['fn', fullName ? {} : { derived: 'TRUE' }, 'text', called],
    // vCard 4 lets this be absent, but programs that grew up with older versions, where it must be there, read or sort by
    // it alone, and some servers refuse a card without. Which part is the family's name no full name tells ('Nagy Anna',
    // 'de la Cruz'), and a wrong one would stand in every address book: so the whole of it is where all of them show it.
    ...(fullName ? [['n', {}, 'text', ['', called, '', '', '']] as Property] : []),
    ...text('x-tend-headline', headline),
    ...(org ? [['org', {}, 'text', [clean(org)]] as Property] : []),
    ...text('title', title),
    ...(place ? [['adr', {}, 'text', ['', '', '', clean(place), '', '', '']] as Property] : []),
    ...handles.flatMap(profileOf),
    ...text('categories', ...groups),
    ...text('interest', ...interests),
    ...keyDates.flatMap(dateOf),
    ...(connectedOn ? [['x-tend-connected-on', {}, 'unknown', connectedOn] as Property] : []),
    ...text('note', ...notes),
  ];
  return `${ICAL.stringify.component(['vcard', properties, []], ICAL.design.vcard)}\r\n`;
}

/** Each text as a property of its own. */
function text(name: string, ...texts: (string | undefined)[]): Property[] {
  return texts.flatMap((one) => (one ? [[name, {}, 'text', clean(one)] as Property] : []));
}

function profileOf(handle: Handle): Property[] {
  const { service, raw, value } = handle;
  const written = clean(raw || value);
  if (service === 'email') return text('email', written);
  if (service === 'tel') return [['tel', {}, 'text', written]];
  const address = addressOf(handle);
  if (address === undefined) return [];
  return [
    ['socialprofile', { 'service-type': service }, 'unknown', address],
    ['url', {}, 'uri', address],
  ];
}

/** The first birthday has a property; other days have Apple's, with their name beside them. */
function dateOf({ kind, date, label = '' }: KeyDate, at: number, all: KeyDate[]): Property[] {
  if (kind === 'birthday' && !all.slice(0, at).some((one) => one.kind === kind))
    return [['bday', {}, 'date-and-or-time', date]];
  const group = `date${at + 1}`;
  return [
    ['x-abdate', { group }, 'unknown', basic(date)],
    ['x-ablabel', { group }, 'text', clean(kind === 'custom' ? label : DATE_LABELS[kind])],
  ];
}

/** '20150412', '--0412' */
function basic(date: PartialDate): string {
  return date.length === 4 ? date : date.replace(/(?<=\d)-/g, '');
}

/** Text without what a line of a card cannot hold. */
function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n');
}
