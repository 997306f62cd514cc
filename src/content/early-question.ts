import { ask } from '../api/ask.ts';
import type { AnswerTo } from '../api/contract.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SeenHandle } from '../sites/site.ts';
import { askOnArrival } from '../ui/panel/departures.ts';

/** What `detect.ts` asked at `document_start`, left in the isolated world that both content scripts share. */
export interface EarlyQuestion {
  handle: SeenHandle;
  /** The background's reply, or undefined where none came. */
  reply: Promise<unknown>;
}

/** Opens the panel for this person: with the early question's reply where it is about them, else by asking now. */
export function openPanel(handle: SeenHandle): Promise<AnswerTo<'openPanel'>> {
  const world = globalThis as typeof globalThis & { earlyQuestion?: EarlyQuestion | undefined };
  const early = world.earlyQuestion;
  world.earlyQuestion = undefined;
  const reply = early && sameHandle(early.handle, handle) ? early.reply : undefined;
  return askOnArrival(handle, () => ask('openPanel', { handle }, reply));
}
