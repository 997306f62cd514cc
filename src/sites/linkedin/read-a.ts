import { bondOf, hrefsOf } from './bond.ts';
import { allIn, partAround, textOf } from './card.ts';
import { degreeOf, MARKS, put, putOrg } from './fields.ts';
import type { World } from './world.ts';

/** The page as an Ember application, 2018 to today. */
export const worldA: World = {
  // Since 2022, and before. `meta#config[data-member-id]` is the viewer's.
  card: 'section[data-member-id], [class*=pv-top-card]',
  heading: 'h1',
  // Links into the profile itself; unlike those of world B they carry the address of the card's own person.
  bond: (card, handle) =>
    bondOf(hrefsOf(card, '[href*="/overlay/"], [href*="/detail/"], [href*="/edit/"]'), handle),
  fill(fields, card, heading) {
    const list = card.querySelector('.pv-text-details__right-panel, ul:has(> li > button[aria-label])');
    putOrg(fields, card, allIn(list, 'li').map(textOf));
    // The place is what stands before the link to the contact details, in the same row.
    const contact = card.querySelector('#top-card-text-details-contact-info');
    const [place] = contact ? textOf(partAround(contact, heading)).split(textOf(contact)) : [];
    put(fields, 'place', place?.replace(/[\s·•]+$/, ''));
    // The badge in the block of the name; the degrees of other people stand outside the card.
    const headline = card.querySelector(MARKS.headline);
    const block = headline && partAround(heading, headline);
    const badges = [...allIn(card, '.dist-value'), ...allIn(block, '[aria-hidden=true]')];
    put(fields, 'degree', badges.map(degreeOf).find(Boolean));
  },
};
