import type { NewPerson } from './contact.ts';

/**
 * Somebody met, written in one line: name, company, note. What follows the second comma is the note, commas and all;
 * undefined where there is no name.
 */
export function metLine(line: string): Pick<NewPerson, 'fields' | 'note'> | undefined {
  const [name = '', org = '', ...rest] = line.split(/[,،、，]/);
  const fullName = name.trim();
  if (!fullName) return undefined;
  const note = rest.length > 0 ? line.slice(line.length - rest.join(',').length).trim() : '';
  return { fields: { fullName, ...(org.trim() && { org: org.trim() }) }, ...(note && { note }) };
}
