import { ask, type Reply } from '../api/ask.ts';
import type { AnswerTo } from '../api/contract.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SeenHandle } from '../sites/site.ts';
import { askOnArrival } from '../ui/panel/departures.ts';
import { detectorHere } from './detector.ts';

/** What the background replies to `detect.ts`. */
export type EarlyReply = Reply<'openPanel'> | undefined;

/** The early reply, once: a later visit asks anew. */
async function takeEarly(): Promise<AnswerTo<'openPanel'> | undefined> {
  const detector = detectorHere();
  const waiting = detector.early;
  detector.early = undefined;
  const reply = await waiting;
  return reply?.ok ? reply.value : undefined;
}

/** Opens the panel for this person: with the early reply where it is about them, else by asking now. */
export function openPanel(handle: SeenHandle): Promise<AnswerTo<'openPanel'>> {
  const early = takeEarly();
  return askOnArrival(handle, async () => {
    const answer = await early;
    if (answer && (!answer.panel || sameHandle(answer.panel.handle, handle))) return answer;
    return ask('openPanel', { handle });
  });
}
