import type { PlainDate } from '../../domain/base.ts';
import { sentLine } from '../../domain/message-draft.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { says } from '../../domain/message-words.ts';
import { oneLine } from '../../domain/one-line.ts';
import { messageWords } from './message-words.ts';

/** A message as it is logged: sent today, awaiting a reply. */
export function saidMessage(
  text: string,
  { by, on, done }: { by: MessageWay['kind'] | undefined; on: PlainDate; done: string[] },
) {
  const kind = by === 'mail' ? 'mail' : 'message';
  const line = sentLine(text);
  return {
    ...({ kind, direction: 'out', on, touch: true, answered: false, drafted: true } as const),
    text: line,
    ...(line !== oneLine(text) && { whole: text }),
    ...(says(text, messageWords().thanks) && { thanked: true }),
    ...(done.length > 0 && { done }),
  };
}
