import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import { dayFrom } from '../../domain/plain-date.ts';
import type { SeenHandle } from '../site.ts';
import { bondOf, hrefsOf, idsIn } from './bond.ts';
import { allIn, textOf } from './card.ts';
import { type Fields, put } from './fields.ts';
import { shownDocument } from './interop.ts';
import { dataIn } from './page-data.ts';
import { writtenDay } from './written-day.ts';

/** What matters only once somebody acts, so that it need not be in every page: the day of connecting, added. */
export function withConnectedOn(reading: Glimpse | Unread, document: Document): Glimpse | Unread {
  const shown = shownDocument(document);
  if (!('fields' in reading) || !shown) return reading;
  const fields = { ...reading.fields };
  try {
    const { memberId, degree } = fields;
    // Only of these there is a day, and the data is long.
    if (memberId && degree?.value === '1')
      put(fields, 'connectedOn', connectedOn(shown, memberId.value), 'json', memberId.sure);
    if (!fields.connectedOn) putShownDay(fields, shown, { ...reading.handle, raw: '' });
  } catch {
    return reading; // data or details of a shape that is not known
  }
  return { ...reading, fields };
}

/**
 * The day the viewer and a member connected, 'YYYY-MM-DD' where the user is, from the data of a hard load. After a
 * soft navigation that still is about the first page, so it must name the member.
 */
function connectedOn(document: Document, memberId: string): string | undefined {
  const connection = dataIn(document, 'code').find(
    (one) => /\.Connection$/.test(one?.$type) && idsIn(JSON.stringify(one)).includes(memberId),
  );
  return connection?.createdAt > 0 ? dayFrom(new Date(connection.createdAt)) : undefined;
}

/**
 * Adds the same day as the contact details say it while they lie open; surely that of the person at the address where
 * they link to their profile, and nothing where they link to anybody else's.
 */
function putShownDay(fields: Fields, document: Document, handle: SeenHandle): void {
  const mark = document.querySelector('[role=dialog] [data-test-icon=people-medium], .ci-connected');
  const section = mark?.closest('section');
  const links = hrefsOf(section?.closest('[role=dialog]') ?? section?.parentElement, 'a');
  const bonds = links.map((link) => bondOf([link], handle));
  if (bonds.includes('other')) return;
  for (const element of allIn(section, ':not(:has(*))')) {
    const day = writtenDay(textOf(element), document.documentElement.lang);
    put(fields, 'connectedOn', day, 'overlay', bonds.includes('same'));
  }
}
