import { ask } from '../../api/ask.ts';
import type { NewPerson } from '../../domain/contact.ts';
import { addressIn, metLine } from '../../domain/met-line.ts';
import { handleFrom } from '../../sites/index.ts';

/** Whom a line tells of, as it was read; `isLink`: an address stands where a name or a company is to. */
export interface MetRead extends Pick<NewPerson, 'fields' | 'note' | 'address'> {
  isLink: boolean;
}

/** A line as it is read: name, company, note, and the address of a profile or mail wherever it stands by itself. */
export function readLine(line: string): MetRead | undefined {
  const { address, rest } = addressIn(line, isKnown);
  const met = metLine(rest);
  if (!met && address === undefined) return undefined;
  const { fields = {}, note } = met ?? {};
  const isLink = [fields.fullName, fields.org].some((one) => /^(https?:\/\/|www\.)/i.test(one ?? ''));
  return { fields, ...(note && { note }), ...(address !== undefined && { address }), isLink };
}

/** A number alone may be anything. */
function isKnown(part: string): boolean {
  return /[@/]/.test(part) && handleFrom(part) !== undefined;
}

/** Keeps the lines of an event that are not settled yet: one write at a time, and the last text always. */
export function metKeeper(
  keep: (event: string, text: string) => Promise<unknown> = (occasionUid, text) =>
    ask('keepMet', { occasionUid, text }),
): (event: string, text: string) => void {
  const wanted = new Map<string, string>();
  const busy = new Set<string>();
  async function run(event: string): Promise<void> {
    busy.add(event);
    for (let text = wanted.get(event); text !== undefined; text = wanted.get(event)) {
      wanted.delete(event);
      // Where the disk takes nothing, the line is still on the screen, and the next letter tries again.
      await keep(event, text).catch(console.error);
    }
    busy.delete(event);
  }
  return (event, text) => {
    wanted.set(event, text);
    if (!busy.has(event)) void run(event);
  };
}
