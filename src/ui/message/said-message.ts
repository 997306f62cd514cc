import type { PlainDate } from '../../domain/base.ts';
import { sentLine } from '../../domain/message-draft.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { says } from '../../domain/message-words.ts';
import { oneLine } from '../../domain/one-line.ts';
import { ASKED } from './message-look.ts';
import { messageWords } from './message-words.ts';

/** How a message was sent, and what the user saw to be done with it. */
export interface Sending {
  by: MessageWay['kind'] | undefined;
  on: PlainDate;
  /** The offers that were ticked, by their keys. */
  taken: string[];
}

/** A message as it is logged: sent today, awaiting a reply. */
export function saidMessage(text: string, { by, on, taken }: Sending) {
  const kind = by === 'mail' ? 'mail' : 'message';
  const done = taken.filter((key) => key !== ASKED);
  const line = sentLine(text);
  return {
    ...({ kind, direction: 'out', on, touch: true, answered: false, drafted: true } as const),
    text: line,
    ...(line !== oneLine(text) && { whole: text }),
    ...(says(text, messageWords().thanks) && { thanked: true }),
    ...(taken.includes(ASKED) && { asked: true }),
    ...(done.length > 0 && { done }),
  };
}
