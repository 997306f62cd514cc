import type { TendDatabase } from '../../src/store/database.ts';
import { setGreetingFor } from '../../src/store/greeted.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { meetAt, notMetAt } from '../../src/store/meet-at.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import type { Write } from './every-write.ts';
import { action, TODAY as today } from './fresh-store.ts';

const trip = { kind: 'trip', summary: '', days: ['2026-12-20', '2026-12-24'], place: 'Lisbon' } as const;
const christmas = {
  kind: 'greeting',
  summary: 'Christmas',
  days: ['2026-12-25', '2027-12-25'],
  rule: { calendar: 'gregory', month: 12, day: 25 },
  spread: 3,
} as const;
const event = {
  kind: 'event',
  summary: 'UXR Lisbon',
  days: ['2026-12-03', '2026-12-04'],
  group: 'Conference',
  followUpIn: 7,
  followUpFor: 'Met at UXR Lisbon',
} as const;
const fair = { ...event, group: undefined };
const set = (
  db: TendDatabase,
  occasion: typeof trip | typeof christmas | (Omit<typeof fair, 'summary'> & { summary: string }),
  occasionUid?: string,
) =>
  setOccasion(db, { ...action(), today, occasion: { ...occasion, days: [...occasion.days] }, occasionUid });

/** A trip on which that person is to be met, a greeting that they are sent, an event, and one they were met at. */
export async function keepOccasions(db: TendDatabase, contactUid: string): Promise<void> {
  const occasionUid = await set(db, trip);
  await inviteTo(db, { ...action(), today, occasionUid, contactUids: [contactUid], summary: 'Meet?' });
  const greetingUid = await set(db, christmas);
  await setGreetingFor(db, { ...action(), occasionUid: greetingUid, contactUids: [contactUid], sent: true });
  await set(db, fair);
  const met = await set(db, { ...fair, summary: 'Harbour fair' });
  await meetAt(db, { ...action(), occasionUid: met, contactUid });
}

/** The trip, the greeting and the event of such a store, and the follow-up of the other event, by uid. */
export async function occasionsOf(
  db: TendDatabase,
): Promise<Record<'tripUid' | 'greetingUid' | 'eventUid' | 'metUid', string>> {
  const rows = await db.occasions.toArray();
  const uid = (kind: string, summary?: string) =>
    rows.find((one) => one.kind === kind && (!summary || one.summary === summary))?.uid ?? '';
  const met = await db.followUps.where({ occasion: uid('event', 'Harbour fair') }).first();
  return {
    tripUid: uid('trip'),
    greetingUid: uid('greeting'),
    eventUid: uid('event', fair.summary),
    metUid: met?.uid ?? '',
  };
}

/** Every write about trips, events and greetings. */
export const occasionWrites: Record<string, Write> = {
  setOccasion: async ({ db }, action) => {
    await setOccasion(db, { ...action, today, occasion: { ...event, days: [...event.days] } });
  },
  'setOccasion on other days': async ({ db, kept }, action) => {
    const occasion = { ...trip, days: ['2027-01-20', '2027-01-24'] };
    await setOccasion(db, { ...action, today, occasionUid: kept.tripUid, occasion });
  },
  deleteOccasion: ({ db, kept }, action) => deleteOccasion(db, { ...action, occasionUid: kept.tripUid }),
  meetAt: async ({ db, kept, maraUid }, action) =>
    meetAt(db, { ...action, occasionUid: kept.eventUid, contactUid: maraUid, note: 'Likes sailing.' }),
  notMetAt: async ({ db, kept, maraUid }, action) =>
    notMetAt(db, { ...action, followUpUid: kept.metUid, target: { contactUid: maraUid } }),
  inviteTo: ({ db, kept, zofiaUid }, action) =>
    inviteTo(db, {
      ...action,
      today,
      occasionUid: kept.tripUid,
      contactUids: [zofiaUid],
      summary: 'Meet?',
    }),
  'setGreetingFor a group': ({ db, kept }, action) =>
    setGreetingFor(db, { ...action, occasionUid: kept.greetingUid, groupUids: [kept.groupUid], sent: true }),
  'setGreetingFor, none any more': ({ db, maraUid }, action) =>
    setGreetingFor(db, { ...action, contactUids: [maraUid], sent: false }),
};
