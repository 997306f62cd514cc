import { Refusal } from '../domain/refusal.ts';
import type { Caller } from './caller.ts';
import { type OpenPanels, opened, seatKey } from './open-panels.ts';
import { updateSession } from './session.ts';

/**
 * Remembers that a panel adds by that request something that is nobody's, and may take it back.
 * @throws Refusal 'panel-expired'
 */
export async function rememberAdded(capability: string, caller: Caller, requestId: string): Promise<void> {
  const { seat } = await opened(capability, caller);
  await updateSession<OpenPanels, void>(seatKey(seat), (known) => {
    if (!known) throw new Refusal('panel-expired');
    const panels = known.panels.map((one) =>
      one.capability === capability ? { ...one, added: [...(one.added ?? []), requestId] } : one,
    );
    return { value: { ...known, panels }, result: undefined };
  });
}
