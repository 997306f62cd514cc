import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import { withConnectedOn } from './connected-on.ts';
import { readCard } from './read-card.ts';

/** Everything a LinkedIn page shows of its person: the card, and beside it the day of connecting. Never throws. */
export function read(document: Document, url: string): Glimpse | Unread {
  return withConnectedOn(readCard(document, url), document);
}
