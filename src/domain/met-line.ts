import type { NewPerson } from './contact.ts';

const COMMA = /[,،、，]/;

/** A part of a line that is an address, whole, and the line without it; the first of those that are. */
export function addressIn(
  line: string,
  isAddress: (part: string) => boolean,
): { address?: string; rest: string } {
  const parts = line.split(COMMA);
  const at = parts.findIndex((part) => isAddress(part.trim()));
  if (at < 0) return { rest: line };
  const from = parts.slice(0, at).join(',').length;
  const to = parts.slice(0, at + 1).join(',').length;
  // The comma before it goes with it, or the one behind where it is the first.
  const rest = (line.slice(0, from) + line.slice(at === 0 ? to + 1 : to)).trim();
  return { address: parts[at]?.trim() ?? '', rest };
}

/**
 * Somebody met, written in one line: name, company, note. What follows the second comma is the note, commas and all;
 * undefined where there is no name.
 */
export function metLine(line: string): Pick<NewPerson, 'fields' | 'note'> | undefined {
  const [name = '', org = '', ...rest] = line.split(COMMA);
  const fullName = name.trim();
  if (!fullName) return undefined;
  const note = rest.length > 0 ? line.slice(line.length - rest.join(',').length).trim() : '';
  return { fields: { fullName, ...(org.trim() && { org: org.trim() }) }, ...(note && { note }) };
}
