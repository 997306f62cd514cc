import {
  bondOf,
  cardsAt,
  degreeIn,
  hrefsOf,
  idBond,
  isOwn,
  isSchool,
  memberIdOf,
  partAround,
  put,
  textOf,
} from './card.ts';
import type { Fields, World } from './world.ts';

/** The top card since 2022, and the two before it. `meta#config[data-member-id]` is the viewer's. */
const CARD = 'section[data-member-id], .pv-top-card-section, .pv-top-card-v2-section, .pv-top-card';

/** Links into the profile itself; unlike those of world B they carry the address of the card's own person. */
const OWN_LINKS = 'a[href*="/overlay/"], a[href*="/detail/"], a[href*="/edit/"]';

const HEADLINE =
  '[data-generated-suggestion-target*=fsu_profileActionDelegate], .pv-top-card-section__headline, .text-body-medium.break-words';
const PLACE = '.pv-top-card-section__location, .text-body-small.inline.t-black--light.break-words';
const COMPANY = '.pv-top-card-v2-section__company-name, .pv-top-card-section__company';

/** The page as an Ember application, 2018 to today (linkedin.md 2.1). */
export const worldA: World = {
  cards: (document) => cardsAt(document, CARD),
  heading: (card) => card.querySelector('h1'),
  bond(card, handle) {
    const byId = idBond(card, handle);
    return byId === 'silent' ? bondOf(hrefsOf(card, OWN_LINKS), handle) : byId;
  },
  fields(card, heading, handle) {
    const fields: Fields = {};
    const headline = card.querySelector(HEADLINE);
    put(fields, 'memberId', memberIdOf(card), 'card id');
    put(fields, 'headline', textOf(headline), 'card headline');
    put(fields, 'place', placeOf(card, heading), 'card before contact link');
    putOrg(fields, card);
    if (isOwn(card, handle)) put(fields, 'isSelf', 'true', 'card edit link');
    else put(fields, 'degree', degreeOf(card, heading, headline), 'card degree');
    return fields;
  },
};

/** What stands before the link to the contact details, in the same row. */
function placeOf(card: Element, heading: Element): string {
  const link = card.querySelector('#top-card-text-details-contact-info');
  const [before = ''] = link ? textOf(partAround(link, heading)).split(textOf(link)) : [];
  return before.replace(/[\s·•]+$/, '') || textOf(card.querySelector(PLACE));
}

/** Employer and school stand in one list, the employer first; alone, either may be meant. */
function putOrg(fields: Fields, card: Element): void {
  const marked = card.querySelector(COMPANY);
  if (marked) {
    put(fields, 'org', textOf(marked), 'card company');
    return;
  }
  const list = card.querySelector('.pv-text-details__right-panel, ul:has(> li > button[aria-label])');
  const names = [...(list?.querySelectorAll('li') ?? [])].map(textOf).filter(Boolean);
  const name = names[0];
  if (!name) return;
  const part = (id: string) => card.ownerDocument.getElementById(id)?.closest('section') ?? null;
  if (names.length === 1 && isSchool(name, part('education'), part('experience'))) return;
  put(fields, 'org', name, 'card company list', names.length > 1);
}

/** The badge beside the name; the degrees of other people stand outside the card. */
function degreeOf(card: Element, heading: Element, headline: Element | null): string | undefined {
  const row = headline && partAround(heading, headline);
  const badges = [card.querySelector('.dist-value'), ...(row?.querySelectorAll('[aria-hidden=true]') ?? [])];
  return badges.map((badge) => degreeIn(badge?.textContent ?? '')).find(Boolean);
}
