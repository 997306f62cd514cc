import type { SeenHandle } from '../site.ts';
import { vanityOf } from './address.ts';
import { bondOf, cardsAt, hrefsOf, idBond, KEYS, memberIdOf, put } from './card.ts';
import { linesOf } from './lines-b.ts';
import type { Bond, World } from './world.ts';

/** The navigation bar and the photo carry "topcard-logo-image-referencekey": not a card. */
const CARDS = [
  KEYS.map((key) => `[${key}*="profile.card.ref" i][${key}$="topcard" i]`).join(),
  '[componentkey*="topcard" i]:not([componentkey*="topcard-logo" i])',
  '[data-view-name=profile-top-card]', // late 2025 only
];

/** Keys that end in a vanity, and the one that has it in its middle. */
const VANITY_IN_KEY =
  /^(?:ProfileVerificationTriggerRef-|ProfilePostConnectDrawer_|profileCardsAboveActivity)(.+)$|\.card\.ref(?!AC[ow]AA)(.+)Activity$/;

/** The page as the server describes it, since late 2025: React, no h1, no lasting classes (linkedin.md 2.2). */
export const worldB: World = {
  cards(document) {
    for (const selector of CARDS) {
      const cards = cardsAt(document, selector);
      if (cards.length > 0) return cards;
    }
    return [];
  },
  heading: (card) => card.querySelector('h1, h2') ?? card.querySelector('[data-view-name*=verified-badge] p'),
  bond(card, handle) {
    const inside = idBond(card, handle);
    if (inside !== 'silent') return inside;
    const own = bondOfKeys(card, handle);
    if (own !== 'silent') return own;
    // A link proves nothing here: those that only run a script carry the address of the moment. But where all
    // lead to somebody else, that is reason enough to keep away.
    if (bondOf(hrefsOf(card, 'a[href*="/in/"]'), handle) === 'other') return 'other';
    const around = bondOfKeys(card.closest('[data-sdui-screen], main') ?? card.ownerDocument, handle);
    return around === 'same' ? 'likely' : around;
  },
  fields(card, heading, handle) {
    const fields = linesOf(card, heading, handle);
    put(fields, 'memberId', memberIdOf(card), 'card id');
    return fields;
  },
};

function bondOfKeys(scope: ParentNode, handle: SeenHandle): Bond {
  let bond: Bond = 'silent';
  for (const name of handle.kind === 'vanity' ? KEYS : []) {
    for (const element of scope.querySelectorAll(`[${name}]`)) {
      const [, atEnd, inMiddle] = VANITY_IN_KEY.exec(element.getAttribute(name) ?? '') ?? [];
      const vanity = vanityOf(atEnd ?? inMiddle ?? '');
      if (vanity === handle.value) return 'same';
      if (vanity) bond = 'other';
    }
  }
  return bond;
}
