import type { PanelView } from '../../api/contract.ts';
import type { Phase } from '../../domain/contact.ts';

/** The stage somebody was in when they were last seen in the agenda, by uid; as long as this document lives. */
const recalled = new Map<string, Phase>();

/** Recalls the stage of somebody who is in the agenda. */
export function recallPhase({ contact }: PanelView): void {
  if (contact && contact.phase !== 'resting' && contact.phase !== 'letGo')
    recalled.set(contact.uid, contact.phase);
}

/** The stage somebody comes back to: the one of before, where it is known. */
export function phaseBefore({ contact }: PanelView): Phase {
  return recalled.get(contact?.uid ?? '') ?? 'maintain';
}

/** How many messages without a reply are the reason to ask whether to let them rest; undefined where that is none. */
export function unanswered({ line }: PanelView): number | undefined {
  const rest = line?.reasons.find(({ kind }) => kind === 'rest');
  return rest && (rest.unanswered ?? 0);
}
