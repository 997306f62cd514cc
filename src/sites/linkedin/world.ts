import type { SeenHandle } from '../site.ts';
import type { Bond } from './bond.ts';
import type { Fields } from './fields.ts';

/** One of the ways LinkedIn builds a profile page, as saved pages show. */
export interface World {
  /** What could be the profile's card, as a selector. */
  card: string;
  /** The element in it that holds the name: the first that matches. */
  heading: string;
  /** Whose the card is, where its member id does not tell. */
  bond(card: Element, handle: SeenHandle): Bond;
  /** Completes the fields with what this world says in its own way. */
  fill(fields: Fields, card: Element, heading: Element, handle: SeenHandle): void;
}
