import { isLive } from '../domain/base.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** All that lives of what is kept about a contact; interactions may be others' too. Within a transaction. */
export async function rowsOf(db: TendDatabase, contactUid: string) {
  const [handles, notes, followUps, interactions, keyDates, sightings, answers, favours, occasions] =
    await Promise.all([
      db.handles.where({ contactUid }).toArray(),
      newestNotes(db, contactUid, { limit: Number.POSITIVE_INFINITY }),
      db.followUps.where({ contactUid }).toArray(),
      db.interactions.where({ participants: contactUid }).toArray(),
      db.keyDates.where({ contactUid }).toArray(),
      db.sightings.where({ contactUid }).toArray(),
      db.answers.where({ contactUid }).toArray(),
      db.favours.where({ contactUid }).toArray(),
      db.occasions.where({ contactUid }).toArray(),
    ]);
  return {
    handles: handles.filter(isLive),
    notes,
    followUps: followUps.filter(isLive),
    interactions: interactions.filter(isLive),
    keyDates: keyDates.filter(isLive),
    sightings: sightings.filter(isLive),
    answers: answers.filter(isLive),
    favours: favours.filter(isLive),
    occasions: occasions.filter(isLive),
  };
}
