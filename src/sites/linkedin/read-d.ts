import type { SeenHandle } from '../site.ts';
import { bondOf, cardsAt, hrefsOf, oneLine, put, textOf } from './card.ts';
import type { Fields, World } from './world.ts';

/** What schema.org calls a Person, as far as a logged-out page fills it in; nothing about it is certain. */
type Person = Record<string, unknown>;

const PLACE =
  '.profile-info-subheader .not-first-middot span, .top-card-layout__first-subline .top-card__subline-item';

/** The public page that a browser without a LinkedIn session gets (linkedin.md 2.3). */
export const worldD: World = {
  cards: (document) => cardsAt(document, '.top-card-layout'),
  heading: (card) => card.querySelector('h1'),
  bond(card, handle) {
    if (personOf(card, handle)) return 'same';
    return bondOf(hrefsOf(card.ownerDocument, 'link[rel=canonical]'), handle);
  },
  fields(card, _heading, handle) {
    const fields: Fields = {};
    const person = personOf(card, handle) ?? {};
    put(fields, 'headline', textOf(card.querySelector('.top-card-layout__headline')), 'card headline');
    put(fields, 'org', textOf(card.querySelector('[data-section=currentPositionsDetails]')), 'card position');
    // Lists begin with what is current.
    put(fields, 'org', textAt([person.worksFor].flat(), 0, 'name'), 'json-ld');
    put(fields, 'title', textAt([person.jobTitle].flat(), 0), 'json-ld');
    put(fields, 'place', textAt(person.address, 'addressLocality'), 'json-ld', false);
    // A card without a place begins with the number of followers.
    const place = textOf(card.querySelector(PLACE));
    if (!/^\p{Nd}/u.test(place)) put(fields, 'place', place, 'card subheader');
    return fields;
  },
};

/** The page's own Person, by name and address: articles have authors of the same shape further down. */
function personOf(card: Element, handle: SeenHandle): Person | undefined {
  const name = textOf(worldD.heading(card));
  return [...card.ownerDocument.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => graphOf(script.textContent))
    .find((item) => {
      if (item?.['@type'] !== 'Person' || oneLine(textAt(item.name)) !== name) return false;
      return bondOf([textAt(item.url), textAt([item.sameAs].flat(), 0)], handle) === 'same';
    });
}

function graphOf(text: string): (Person | undefined)[] {
  try {
    const json = JSON.parse(text);
    return [json['@graph'] ?? json].flat();
  } catch {
    return []; // cut short, or not JSON
  }
}

/** The text at the end of a path into JSON; '' where there is none. */
function textAt(value: unknown, ...path: (string | number)[]): string {
  const end = path.reduce((at, step) => (at as Person | null | undefined)?.[step], value);
  return typeof end === 'string' ? end : '';
}
