import { isLive } from '../domain/base.ts';
import { isOpen } from '../domain/follow-up.ts';
import type { Note } from '../domain/note.ts';
import { dayAt } from '../domain/plain-date.ts';
import {
  newestFirstOf,
  type TimelineItem,
  type TimelineKind,
  type TimelinePlace,
  timelineKey,
} from '../domain/timeline.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';

/** Items at a time. */
const PAGE = 30;

/** A page of what happened with a contact, the newest first; with the place to go on from where there is more. */
export function readTimeline(
  db: TendDatabase,
  contactUid: string,
  { after, kinds }: { after?: TimelinePlace | undefined; kinds?: TimelineKind[] | undefined } = {},
): Promise<{ items: TimelineItem[]; next?: TimelinePlace }> {
  const wants = (kind: TimelineKind) => kinds === undefined || kinds.includes(kind);
  return reading(db, () =>
    db.transaction('r', [db.notes, db.interactions, db.followUps, db.favours, db.sightings], async () => {
      // What was written in the same moment as the last one may be on either side of the page's end.
      const before = after?.noted ? { before: `${after.noted}\uffff` } : {};
      const isAfter = (item: TimelineItem) => !after || timelineKey(item) < after.key;
      const [notes, interactions, followUps, favours, sightings] = await Promise.all([
        wants('note')
          ? newestNotes(db, contactUid, {
              limit: PAGE + 1,
              ...before,
              isWanted: (note) => isAfter(noted(note)),
            })
          : [],
        wants('interaction') ? db.interactions.where({ participants: contactUid }).toArray() : [],
        wants('followUp') ? db.followUps.where({ contactUid }).toArray() : [],
        wants('favour') ? db.favours.where({ contactUid }).toArray() : [],
        wants('news') ? db.sightings.where({ contactUid }).toArray() : [],
      ]);
      const items = newestFirstOf([
        ...notes.map(noted),
        ...interactions
          .filter(isLive)
          .map((one) => ({ kind: 'interaction' as const, on: one.on, interaction: one })),
        ...followUps
          .filter((one) => isLive(one) && !isOpen(one))
          .map((one) => ({
            kind: 'followUp' as const,
            on: one.completedOn ?? dayAt(one.updated),
            followUp: one,
          })),
        ...favours.filter(isLive).map((one) => ({ kind: 'favour' as const, on: one.on, favour: one })),
        ...sightings.filter(isLive).map((one) => ({ kind: 'news' as const, on: one.on, sighting: one })),
      ]);
      const rest = items.filter(isAfter);
      const page = rest.slice(0, PAGE);
      const last = page.at(-1);
      if (!last || rest.length <= PAGE) return { items: page };
      const oldest = page.flatMap((item) => (item.kind === 'note' ? item.note.created : [])).at(-1);
      return { items: page, next: { key: timelineKey(last), noted: oldest ?? after?.noted ?? '' } };
    }),
  );
}

function noted(note: Note): TimelineItem {
  return { kind: 'note', on: dayAt(note.created), note };
}
