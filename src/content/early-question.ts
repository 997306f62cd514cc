import { ask, type Reply } from '../api/ask.ts';
import type { AnswerTo } from '../api/contract.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SeenHandle } from '../sites/site.ts';
import { askOnArrival } from '../ui/panel/departures.ts';

/** What the background replied to `detect.ts`, left in the isolated world that both content scripts share. */
export type EarlyQuestion = Promise<Reply<'openPanel'> | undefined>;

/** Opens the panel for this person: with the early reply where it is about them, else by asking now. */
export function openPanel(handle: SeenHandle): Promise<AnswerTo<'openPanel'>> {
  const world = globalThis as typeof globalThis & { earlyQuestion?: EarlyQuestion | undefined };
  const early = world.earlyQuestion;
  world.earlyQuestion = undefined;
  return askOnArrival(handle, async () => {
    const reply = await early;
    const panel = reply?.ok && reply.value.panel;
    if (reply?.ok && (!panel || sameHandle(panel.handle, handle))) return reply.value;
    return ask('openPanel', { handle });
  });
}
