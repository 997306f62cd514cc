import type { PlainDate } from '../domain/base.ts';
import type { Imported, SkippedRow } from '../domain/imported.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { shortText } from './clean-text.ts';
import type { DayOfThread, Participant, Thread } from './message-threads.ts';
import { skippedRow } from './person-of-row.ts';
import type { ReadPeople } from './read-people.ts';
import { Unusable } from './unusable.ts';

/** Conversations read, and who is the user in them. */
export interface Conversations {
  threads: Map<string, Thread>;
  /** The user, by every id they have. */
  mine: Set<string>;
  known: Map<string, Participant>;
  /** What was left out until now. */
  skipped: SkippedRow[];
  pause: () => Promise<void> | void | undefined;
}

/** People made of conversations before the page may draw again. */
const STRETCH = 100;

/**
 * Everybody the user wrote with alone, with a talk for each day. Conversations of several are left out, once each.
 * @throws Unusable 'no-usable-rows'
 */
export async function readPartners({
  threads,
  mine,
  known,
  skipped,
  pause,
}: Conversations): Promise<ReadPeople> {
  const partners = new Map<Participant, Thread[]>();
  for (const thread of threads.values()) {
    const others = [...thread.people].filter((id) => !mine.has(id));
    const partner = known.get(others[0] ?? '');
    const names = others.slice(0, 5).map((id) => known.get(id)?.name || id);
    const skip = (why: SkippedRow['why']) => skipped.push(skippedRow({ row: thread.row, cells: names }, why));
    if (others.length > 1) skip('group-thread');
    else if (!partner) skip('own');
    else if (partner.isNoPerson) skip('unreadable');
    else if (partners.has(partner)) partners.get(partner)?.push(thread);
    else partners.set(partner, [thread]);
  }
  if (partners.size === 0) throw new Unusable('no-usable-rows', { skipped });
  const people: Imported[] = [];
  for (const [partner, together] of partners) {
    people.push(importedOf(partner, together, mine));
    if (people.length % STRETCH === 0) await pause();
  }
  return { people: people.sort(inFile), skipped: skipped.sort(inFile) };
}

function inFile(one: { row: number }, other: { row: number }): number {
  return one.row - other.row;
}

function importedOf({ id, name, handle }: Participant, threads: Thread[], mine: Set<string>): Imported {
  const days = new Map<PlainDate, DayOfThread[]>();
  let row = Number.POSITIVE_INFINITY;
  for (const thread of threads) {
    row = Math.min(row, thread.row);
    for (const [on, part] of thread.days) {
      const parts = days.get(on);
      if (parts) parts.push(part);
      else days.set(on, [part]);
    }
  }
  const talks = [...days.keys()].sort().map((on) => ({
    key: `linkedin-message/${id}/${on}`,
    on,
    kind: 'message' as const,
    ...saidIn(days.get(on) ?? [], mine),
  }));
  return { row, fields: name ? { fullName: name } : {}, handles: handle ? [handle] : [], talks };
}

function saidIn(
  parts: DayOfThread[],
  mine: Set<string>,
): { direction: 'in' | 'out' | 'both'; text?: string } {
  const senders = new Set(parts.flatMap(({ from }) => [...from].map((id) => mine.has(id))));
  const direction = senders.size > 1 ? 'both' : senders.has(true) ? 'out' : 'in';
  const lines = parts.flatMap((part) => part.lines);
  if (lines.length === 0) return { direction };
  const marked = lines
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ from, text }) => (direction === 'both' ? `${mine.has(from) ? '→' : '←'} ${text}` : text));
  return { direction, text: shortText(marked.join(' · '), LINE_LIMIT) };
}
