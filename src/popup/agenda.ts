import { ask } from '../api/ask.ts';
import type { AgendaPage } from '../api/contract.ts';
import type { PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import type { NearDays } from '../domain/near-days.ts';

/** Lines added at each "Show more". */
const MORE = 50;

/** The agenda read as far as at least `wanted` lines, so that a change does not fold up what was unfolded. */
export async function readAgenda(wanted: number): Promise<AgendaPage> {
  const page = { ...(await ask('listAgenda', {})) };
  while (page.hasMore && page.lines.length < wanted) {
    const last = page.lines.at(-1);
    if (last?.next === undefined) break;
    const further = await ask('listAgenda', { after: { next: last.next, contactUid: last.contactUid } });
    page.lines = [...page.lines, ...further.lines];
    page.hasMore = further.hasMore;
  }
  return page;
}

/** How many lines to want for one more press of "Show more". */
export function oneMore(page: AgendaPage): number {
  return page.lines.length + MORE;
}

export type Group = 'overdue' | 'today' | 'week';

/** The group of the agenda a day belongs to. */
export function groupOf(day: PlainDate, today: PlainDate): Group {
  if (day < today) return 'overdue';
  return day === today ? 'today' : 'week';
}

/** The lines of one group, in their order. */
export function linesIn(group: Group, lines: Due[], { today }: NearDays): Due[] {
  return lines.filter(({ next }) => next !== undefined && groupOf(next, today) === group);
}
