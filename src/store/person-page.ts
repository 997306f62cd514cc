import { isLive, type PlainDate } from '../domain/base.ts';
import { excerpt } from '../domain/excerpt.ts';
import type { Handle } from '../domain/handle.ts';
import { isAddress } from '../domain/import-handle.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { goalsAbout } from './goal-page.ts';
import { draftsTo } from './messages-to.ts';
import { readNotes } from './notes.ts';
import { readPerson } from './person.ts';

/**
 * Everything about one contact but what happened: with their handles, the current ones first, and their notes.
 * @throws Refusal 'not-found'
 */
export function readPersonPage(db: TendDatabase, contactUid: string, today: PlainDate) {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const person = await readPerson(db, contactUid, today);
      const [handles, goals, notes, [draft]] = await Promise.all([
        db.handles.where({ contactUid }).toArray(),
        goalsAbout(db, person.contact.goals),
        readNotes(db, contactUid),
        draftsTo(db, contactUid),
      ]);
      return {
        ...person,
        handles: handles.filter((handle) => isLive(handle) && isAddress(handle)).sort(byUse),
        goals,
        ...notes,
        ...(draft?.text.trim() && { begun: excerpt(draft.text) }),
      };
    }),
  );
}

function byUse(one: Handle, other: Handle): number {
  return one.state === other.state
    ? one.created < other.created
      ? -1
      : 1
    : one.state < other.state
      ? -1
      : 1;
}
