import { bondOf, hrefsOf } from './bond.ts';
import { put } from './fields.ts';
import { dataIn } from './page-data.ts';
import type { World } from './world.ts';

/** The public page that a browser without a LinkedIn session gets. */
export const worldD: World = {
  card: '.top-card-layout',
  heading: 'h1',
  // Never stale: no soft navigation leads here.
  bond: (card, handle) => bondOf(hrefsOf(card.ownerDocument, '[rel=canonical]'), handle),
  fill(fields, card, _heading, handle) {
    // A card without a place begins with the number of followers.
    if (/^\p{Nd}/u.test(fields.place?.value ?? '')) delete fields.place;
    // The page's own Person, by address: articles have authors of the same shape.
    const person = dataIn(card.ownerDocument, '[type="application/ld+json"]').find(
      (one) => one?.['@type'] === 'Person' && bondOf([`${one.url}`, `${one.sameAs}`], handle) === 'same',
    );
    // Lists begin with what is current.
    put(fields, 'org', [person?.worksFor].flat()[0]?.name, 'json-ld');
    put(fields, 'title', [person?.jobTitle].flat()[0], 'json-ld');
  },
};
