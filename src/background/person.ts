import type { About } from '../api/views.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Target } from '../store/target.ts';
import { openedShowing } from './open-panels.ts';
import type { Asking } from './route.ts';

/**
 * Whom a question is about. A page's panel reaches the person it was opened for and nobody else; Tend's own pages may
 * name a contact.
 * @throws Refusal 'not-allowed', 'panel-expired' or 'too-many'
 */
export async function personOf(
  { capability, contactUid, glimpse }: About,
  { caller, now }: Pick<Asking, 'caller' | 'now'>,
): Promise<Target> {
  if (capability !== undefined) {
    const { handle } = await openedShowing({ capability, glimpse }, { caller, now });
    return { handle, glimpse };
  }
  if (caller.role === 'panel' || contactUid === undefined) throw new Refusal('not-allowed');
  return { contactUid };
}
