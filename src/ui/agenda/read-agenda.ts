import { ask } from '../../api/ask.ts';
import type { AgendaPage } from '../../api/contract.ts';
import type { Due } from '../../domain/due.ts';
import { daysLate, reasonsUp } from '../../domain/order.ts';

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

export type AgendaGroup = 'overdue' | 'today' | 'later';

/** The lines of one group, in their order; whatever may wait calmly is never overdue. */
export function linesIn(group: AgendaGroup, { today, later, days }: AgendaPage): Due[] {
  if (group === 'later') return later;
  return today.filter((line) => daysLate(line, days.today) > 0 === (group === 'overdue'));
}

/** Whether somebody is up already and waits under later, because a day takes no more. */
export function isAnybodyMoved({ later, days }: AgendaPage): boolean {
  return later.some((line) => isWaiting(line, days.today));
}

/** Whether a line of later this week is up already. */
export function isWaiting({ next }: Pick<Due, 'next'>, today: string): boolean {
  return next !== undefined && next <= today;
}

/** Whether a line asks to let the person rest, rather than to be done. */
export function asksForRest(line: Pick<Due, 'reasons' | 'next'>, today: string): boolean {
  return reasonsUp(line, today).some(({ kind }) => kind === 'rest');
}
