import type { Change } from './change.ts';
import { ownersIn } from './change.ts';
import type { Interaction } from './interaction.ts';
import type { Occasion } from './occasion.ts';

/** Whether it is a change of a trip that was one of these people's before it or after. */
export function isOfTheirTrip({ table, before, after }: Change, people: ReadonlySet<string>): boolean {
  const rows = [before, after] as (Occasion | undefined)[];
  return table === 'occasions' && rows.some((row) => people.has(row?.contactUid ?? ''));
}

/** An interaction without some who took part in it; undefined where nobody is left. */
export function interactionWithout(row: Interaction, gone: ReadonlySet<string>): Interaction | undefined {
  const participants = row.participants.filter((uid) => !gone.has(uid));
  return participants.length > 0 ? { ...row, participants } : undefined;
}

/**
 * An interaction's change without some who took part in it. Where before or after it was theirs alone, its text goes:
 * only that it happened is left.
 */
export function changeWithout(change: Change, gone: ReadonlySet<string>): Change {
  const { contactUid: _, others: __, called, before, after, ...rest } = change;
  const rows = [before, after].map((row) => row && interactionWithout(row as Interaction, gone));
  const [was, is] = rows;
  const [contactUid, ...others] = ownersIn(change).filter((uid) => !gone.has(uid));
  const whose = {
    ...(contactUid !== undefined && { contactUid }),
    ...(others.length > 0 && { others }),
  };
  if ((before && !was) || (after && !is)) return { ...rest, ...whose, erased: true };
  return {
    ...rest,
    ...whose,
    ...(called !== undefined && { called }),
    ...(was && { before: was }),
    ...(is && { after: is }),
  };
}
