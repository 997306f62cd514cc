import { ask } from '../api/ask.ts';
import type { AgendaPage } from '../api/contract.ts';
import type { Due } from '../domain/due.ts';
import { daysLate } from '../domain/order.ts';

/** Lines added at each "Show more". */
const MORE = 50;

/** The agenda read as far as at least `wanted` later lines, so that a change does not fold up what was unfolded. */
export async function readAgenda(wanted: number): Promise<AgendaPage> {
  const page = { ...(await ask('listAgenda', {})) };
  while (page.hasMore && page.later.length < wanted) {
    const further = await ask('listAgenda', { after: page.later.length });
    page.later = [...page.later, ...further.later];
    page.hasMore = further.hasMore && further.later.length > 0;
  }
  return page;
}

/** How many later lines to want for one more press of "Show more". */
export function oneMore(page: AgendaPage): number {
  return page.later.length + MORE;
}

export type Group = 'overdue' | 'today' | 'later';

/** The lines of one group, in their order; whatever may wait calmly is never overdue. */
export function linesIn(group: Group, { today, later, days }: AgendaPage): Due[] {
  if (group === 'later') return later;
  return today.filter((line) => daysLate(line, days.today) > 0 === (group === 'overdue'));
}
