import type { SeenHandle } from '../site.ts';
import { bondOf, hrefsOf } from './bond.ts';
import { allIn } from './card.ts';
import { put } from './fields.ts';
import type { World } from './world.ts';

/** What schema.org calls a Person, as far as a logged-out page fills it in; nothing about it is certain. */
interface Person {
  '@type'?: string;
  url?: string;
  sameAs?: string | string[];
  jobTitle?: string | string[];
  worksFor?: { name?: string } | { name?: string }[];
}

/** The public page that a browser without a LinkedIn session gets (linkedin.md 2.3). */
export const worldD: World = {
  card: '.top-card-layout',
  heading: 'h1',
  marks: {
    headline: '.top-card-layout__headline',
    org: '[data-section=currentPositionsDetails]',
    place: '.profile-info-subheader span, .top-card__subline-item',
  },
  // Never stale: no soft navigation leads here.
  bond: (card, handle) => bondOf(hrefsOf(card.ownerDocument, '[rel=canonical]'), handle),
  fill(fields, card, _heading, handle) {
    // A card without a place begins with the number of followers.
    if (/^\p{Nd}/u.test(fields.place?.value ?? '')) delete fields.place;
    const person = personOf(card.ownerDocument, handle);
    // Lists begin with what is current.
    put(fields, 'org', [person?.worksFor].flat()[0]?.name, 'json-ld');
    put(fields, 'title', [person?.jobTitle].flat()[0], 'json-ld');
  },
};

/** The page's own Person, by address: articles have authors of the same shape. */
function personOf(document: Document, handle: SeenHandle): Person | undefined {
  return allIn(document, '[type="application/ld+json"]')
    .flatMap(graphOf)
    .find(
      (item) => item?.['@type'] === 'Person' && bondOf([`${item.url}`, `${item.sameAs}`], handle) === 'same',
    );
}

function graphOf(script: Element): (Person | undefined)[] {
  try {
    return JSON.parse(script.textContent)['@graph'];
  } catch {
    return []; // cut short, or not JSON
  }
}
