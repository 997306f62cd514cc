import { graphemes } from './grapheme.ts';
import { LINE_LIMIT } from './interaction.ts';
import { oneLine } from './one-line.ts';

/** The box in which a message to somebody is written. */
export const MESSAGE_BOX = 'message';

/** A message as it is kept once it was sent: on one line, ended by '…' where it is longer than such a line may be. */
export function sentLine(text: string): string {
  const line = oneLine(text);
  if (line.length <= LINE_LIMIT) return line;
  let end = 0;
  for (const one of graphemes(line)) {
    if (end + one.length > LINE_LIMIT - 1) break;
    end += one.length;
  }
  return `${line.slice(0, end)}…`;
}
