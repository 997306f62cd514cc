import type { Instant, PlainDate } from './base.ts';
import type { Favour } from './favour.ts';
import type { FollowUp } from './follow-up.ts';
import type { Interaction } from './interaction.ts';
import type { Note } from './note.ts';
import type { Sighting } from './sighting.ts';

export const TIMELINE_KINDS = ['note', 'interaction', 'followUp', 'favour', 'news'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened with somebody, on its day. */
export type TimelineItem = { on: PlainDate } & (
  | { kind: 'note'; note: Note }
  | { kind: 'interaction'; interaction: Interaction }
  | { kind: 'followUp'; followUp: FollowUp }
  | { kind: 'favour'; favour: Favour }
  | { kind: 'news'; sighting: Sighting }
);

/** Where a page of it ended: the last item's key, and the moment of the oldest note so far. */
export interface TimelinePlace {
  key: string;
  noted: Instant | '';
}

/** By what the items stand in order: the day, then the moment it was written down; of a follow-up, answered. */
export function timelineKey(item: TimelineItem): string {
  const { created, updated, uid } = rowOf(item);
  return `${item.on} ${item.kind === 'followUp' ? updated : created} ${uid}`;
}

/** The row that an item tells of. */
export function rowOf(item: TimelineItem) {
  if (item.kind === 'note') return item.note;
  if (item.kind === 'interaction') return item.interaction;
  if (item.kind === 'favour') return item.favour;
  return item.kind === 'followUp' ? item.followUp : item.sighting;
}

/** The newest first. */
export function newestFirstOf(items: TimelineItem[]): TimelineItem[] {
  return [...items].sort((a, b) => (timelineKey(a) < timelineKey(b) ? 1 : -1));
}
