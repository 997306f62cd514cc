import { locale, say } from './index.ts';

/** Several things as one says them: 'Ana, Luis and 3 more'. Uses Intl: not before the first paint. */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(things);
}

/** What is told one after the other, without 'and': 'Researcher, Halden Labs, Lisbon'. Leaves out what is not there. */
export function commas(parts: readonly unknown[]): string {
  return parts.filter(Boolean).join(say('list_comma'));
}

/** Kept apart from the sentence around it, whichever way it is written: for a name or an address in a blank. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
