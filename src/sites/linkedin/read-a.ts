import { bondOf, hrefsOf } from './bond.ts';
import { allIn, partAround, textOf } from './card.ts';
import { degreeOf, put, putOrg } from './fields.ts';
import type { World } from './world.ts';

/** The page as an Ember application, 2018 to today (linkedin.md 2.1). */
export const worldA: World = {
  // Since 2022, and before. `meta#config[data-member-id]` is the viewer's.
  card: 'section[data-member-id], [class*=pv-top-card]',
  heading: 'h1',
  marks: {
    headline:
      '[data-generated-suggestion-target*=profileAction], .pv-top-card-section__headline, .text-body-medium.break-words',
    org: '.pv-top-card-v2-section__company-name',
    place: '.pv-top-card-section__location, .text-body-small.inline.break-words',
  },
  // Links into the profile itself; unlike those of world B they carry the address of the card's own person.
  bond: (card, handle) =>
    bondOf(hrefsOf(card, '[href*="/overlay/"], [href*="/detail/"], [href*="/edit/"]'), handle),
  fill(fields, card, heading) {
    const list = card.querySelector('.pv-text-details__right-panel, ul:has(> li > button[aria-label])');
    putOrg(fields, card, allIn(list, 'li').map(textOf));
    // The badge beside the name; the degrees of other people stand outside the card.
    const badges = allIn(card, '.dist-value');
    const contact = card.querySelector('#top-card-text-details-contact-info');
    if (contact) {
      // The place is what stands before the link, in the same row.
      const [place = ''] = textOf(partAround(contact, heading)).split(textOf(contact));
      put(fields, 'place', place.replace(/[\s·•]+$/, ''), 'card before contact link');
      badges.push(...allIn(partAround(heading, contact), '[aria-hidden=true]'));
    }
    put(fields, 'degree', badges.map(degreeOf).find(Boolean));
  },
};
