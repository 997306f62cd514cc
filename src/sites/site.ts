import type { Field, Glimpse, Unread } from '../domain/glimpse.ts';
import type { HandleKey } from '../domain/handle.ts';

export type { Field, Glimpse, Unread };

/** A handle as an address shows it: normalised, with the spelling it had there. */
export type SeenHandle = HandleKey & { kind: 'vanity' | 'memberId'; raw: string };

/** One website Tend knows people on. */
export interface Site {
  service: string;
  /** The person an address is about; undefined where it is about nobody. Pure. */
  recognise(url: string): SeenHandle | undefined;
  /** The person a page shows, or the reason why that cannot be said. Touches nothing in the page. */
  read(document: Document, url: string): Glimpse | Unread;
}
