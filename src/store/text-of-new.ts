import { isLive, type PlainDate } from '../domain/base.ts';
import type { ContactRows } from '../domain/due.ts';
import { dayOfText, partsOf, TEXT_TABLES, type Text, wordsOf } from '../domain/text.ts';
import { partId, seatId, seatsFrom } from '../domain/text-id.ts';

/** The texts of somebody new, by all rows there are of them; of whom nothing is there yet, so that nothing is looked up. */
export function takeNew(put: Map<number, Text>, rows: ContactRows, number: number): void {
  const { contact, handles, groups } = rows;
  const { uid } = contact;
  for (const [part, { of, words }] of partsOf({ contact, handles, groups }).entries())
    if (words.length > 0 || of === 'name') {
      const id = partId(number, part);
      put.set(id, { id, contactUid: uid, uid, of, words });
    }
  for (const of of TEXT_TABLES)
    for (const row of rows[of]) {
      const words = isLive(row) ? wordsOf(row) : [];
      if (words.length > 0)
        takeSeat(put, { contactUid: uid, uid: row.uid, of, words }, number, dayOfText(row));
    }
}

/** Gives a text a key that nothing has yet, among those at hand. */
export function takeSeat(
  taken: Map<number, Text>,
  text: Omit<Text, 'id'>,
  number: number,
  day: PlainDate,
): void {
  for (const id of seatsFrom(seatId(number, day, text.uid)))
    if (!taken.has(id)) return void taken.set(id, { id, ...text });
}
