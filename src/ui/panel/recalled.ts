import type { PanelView } from '../../api/contract.ts';
import type { Phase } from '../../domain/contact.ts';

/** What is recalled as long as this document lives, by the uid of a contact. */
const recalled = new Map<string, Recalled>();

interface Recalled {
  /** The stage they were in when they were last seen in the agenda. */
  phase?: Phase;
  /** So many messages without a reply, and the user keeps trying; 'next': however many it turns out to be. */
  tried?: number | 'next';
}

/** Recalls the stage of somebody who is in the agenda. */
export function recallPhase({ contact }: PanelView): void {
  if (contact && contact.phase !== 'resting' && contact.phase !== 'letGo')
    recall(contact.uid, { phase: contact.phase });
}

/** The stage somebody comes back to: the one of before, where it is known. */
export function phaseBefore({ contact }: PanelView): Phase {
  return recalled.get(contact?.uid ?? '')?.phase ?? 'maintain';
}

/** The user does not want to be asked whether to let them rest, until one more message has no reply. */
export function keepOn(view: PanelView): void {
  if (view.contact) recall(view.contact.uid, { tried: unanswered(view) ?? 'next' });
}

/** Whether the user has said so at as many messages as there are now. */
export function isKeptOn(view: PanelView): boolean {
  const { uid = '' } = view.contact ?? {};
  const count = unanswered(view);
  const { tried } = recalled.get(uid) ?? {};
  if (count === undefined || tried === undefined) return false;
  if (tried === 'next') recall(uid, { tried: count });
  return tried === 'next' || tried === count;
}

/** How many messages without a reply are the reason to ask whether to let them rest; undefined where that is none. */
export function unanswered({ line }: PanelView): number | undefined {
  const rest = line?.reasons.find(({ kind }) => kind === 'rest');
  return rest && (rest.unanswered ?? 0);
}

function recall(uid: string, change: Recalled): void {
  recalled.set(uid, { ...recalled.get(uid), ...change });
}
