import { graphemes } from './grapheme.ts';
import { LINE_LIMIT } from './interaction.ts';
import { oneLine } from './one-line.ts';

/** The box of the message in a panel's view. */
export const MESSAGE_BOX = 'message';

/** The box in which a message is kept: named by whom it is to, since a handle may change its owner. */
export function messageBox(contactUid: string): string {
  return `${MESSAGE_BOX}:${contactUid}`;
}

/** To whom the message in a box is; undefined of a box of another kind. */
export function writtenTo(box: string): string | undefined {
  return box.startsWith(`${MESSAGE_BOX}:`) ? box.slice(MESSAGE_BOX.length + 1) : undefined;
}

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
