import type { Field, Reading } from '../../domain/glimpse.ts';
import type { SeenHandle } from '../site.ts';

/**
 * What a card says about whose it is. 'same': it names the person of the address. 'likely': only the page around it
 * does. 'silent': nothing does. 'other': it names somebody else. All but 'same' need the page's title to agree.
 */
export type Bond = 'same' | 'likely' | 'silent' | 'other';

export type Fields = Partial<Record<Field, Reading>>;

/** One of the ways LinkedIn builds a profile page (linkedin.md 2). */
export interface World {
  /** The cards that could be the profile's, in the order of the page. */
  cards(document: Document): Element[];
  /** The element that holds the name. */
  heading(card: Element): Element | null;
  bond(card: Element, handle: SeenHandle): Bond;
  /** Everything but the name. */
  fields(card: Element, heading: Element, handle: SeenHandle): Fields;
}
