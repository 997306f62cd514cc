import { ask, type Reply } from '../api/ask.ts';
import type { AnswerTo } from '../api/contract.ts';
import { sameHandle } from '../domain/handle.ts';
import type { SeenHandle } from '../sites/site.ts';
import { askOnArrival } from '../ui/panel/departures.ts';

/** What the background replies to `detect.ts`, left in the isolated world that both content scripts share. */
export type EarlyReplies = { [Name in 'openPanel' | 'readSheet']: Promise<Reply<Name> | undefined> };

/** The early reply to a question, once: a later visit asks anew. */
async function takeEarly<Name extends keyof EarlyReplies>(name: Name): Promise<AnswerTo<Name> | undefined> {
  const { early } = globalThis as typeof globalThis & { early?: Partial<EarlyReplies> };
  const waiting = early?.[name];
  delete early?.[name];
  const reply = (await waiting) as Reply<Name> | undefined;
  return reply?.ok ? reply.value : undefined;
}

/** Opens the panel for this person: with the early reply where it is about them, else by asking now. */
export function openPanel(handle: SeenHandle): Promise<AnswerTo<'openPanel'>> {
  const early = takeEarly('openPanel');
  return askOnArrival(handle, async () => {
    const answer = await early;
    if (answer && (!answer.panel || sameHandle(answer.panel.handle, handle))) return answer;
    return ask('openPanel', { handle });
  });
}

/** The panel's style sheet; '' where it cannot be had: without it the panel is plain, but there. */
export async function readSheet(): Promise<string> {
  const { css } = (await takeEarly('readSheet')) ?? (await ask('readSheet', {}).catch(() => ({ css: '' })));
  return css;
}
