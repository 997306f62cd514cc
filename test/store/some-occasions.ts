import type { OccasionDraft } from '../../src/domain/occasion.ts';
import { addPerson } from '../../src/store/add-person.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { setOccasion } from '../../src/store/occasions.ts';
import { action, TODAY as today } from './fresh-store.ts';

/** A trip to Lisbon on these days. */
export const trip = (days: string[], more = {}): OccasionDraft => ({
  kind: 'trip',
  summary: '',
  days,
  place: 'Lisbon',
  ...more,
});

export const christmas: OccasionDraft = {
  kind: 'greeting',
  summary: 'Christmas',
  days: ['2026-12-25', '2027-12-25'],
  rule: { calendar: 'gregory', month: 12, day: 25 },
  spread: 0,
};

export const set = (db: TendDatabase, occasion: OccasionDraft, occasionUid?: string) =>
  setOccasion(db, { ...action(), today, occasion, occasionUid });

export const person = (db: TendDatabase, fullName: string, groups: string[] = []) =>
  addPerson(db, { ...action(), fields: { fullName }, groups });

/** Why somebody comes up, as it is on that day. */
export async function reasons(db: TendDatabase, uid: string, on: string) {
  await keepUp(db, on);
  return (await db.due.get(uid))?.reasons ?? [];
}
