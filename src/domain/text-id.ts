import type { PlainDate } from './base.ts';

/**
 * The key of a text is a number that says all that finding needs to know, so that no row is read for it: from the left,
 * how long ago it is of (17 bits; 0 for a contact's own parts), whose it is (24), and its seat among those (12). In
 * order of it the newest comes first, and within an index under one word too.
 */
const SEATS = 2 ** 12;
const CONTACTS = 2 ** 24;
const DAY = SEATS * CONTACTS;

/** The last day that can be told apart, counted from 1900. */
const LAST_DAY = 2 ** 17 - 1;
const FROM_1900_TO_1970 = 25_567;

/** The key of a contact's part. */
export function partId(contact: number, part: number): number {
  return contact * SEATS + part;
}

/** The keys a contact's text of a day may have, from the first to the last. */
export function textIds(contact: number, day: PlainDate): [first: number, last: number] {
  const days = Math.round(Date.parse(day) / 86_400_000) + FROM_1900_TO_1970;
  const ago = LAST_DAY - Math.min(LAST_DAY - 1, Math.max(0, days || 0));
  const first = ago * DAY + contact * SEATS;
  return [first, first + SEATS - 1];
}

/** The number of the contact whose it is. */
export function contactIn(id: number): number {
  return Math.floor(id / SEATS) % CONTACTS;
}

/** The last key a contact's part may have. */
export const LAST_PART = DAY - 1;

/** The key of a contact's text of a day, unless another has it: the seat follows from the uid, always in the same way. */
export function seatId(contact: number, day: PlainDate, uid: string): number {
  let seat = 0;
  for (let at = 0; at < uid.length; at++) seat = (seat * 31 + uid.charCodeAt(at)) % 1_000_003;
  return textIds(contact, day)[0] + (seat % SEATS);
}

/** The keys a text may have in the order in which they are tried: the next ones of its day, then the day before. */
export function* seatsFrom(id: number): Generator<number> {
  for (let first = id - (id % SEATS); ; first += DAY)
    for (let step = 0; step < SEATS; step++) yield first + ((id + step) % SEATS);
}
