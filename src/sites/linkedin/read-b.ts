import { bondOf, hrefsOf, keyOf } from './bond.ts';
import { allIn } from './card.ts';
import { fillFromLines } from './lines-b.ts';
import type { World } from './world.ts';

/** The vanity in those keys that end in one, and in the one that has it in its middle. */
const VANITY_IN_KEY =
  /(?<=^(?:ProfileVerificationTriggerRef-|ProfilePostConnectDrawer_|profileCardsAboveActivity(?:TopcardOnly)?))(?!TopcardOnly).+|(?<=\.card\.ref).+(?=Activity$)/;

/** The page as the server describes it, since late 2025: React, no h1, no lasting classes. */
export const worldB: World = {
  // The navigation bar and the photo carry "topcard-logo-image-referencekey"; the view name is late 2025's.
  card: '[componentkey*=topcard i]:not([componentkey*=logo]), [data-component-key*=topcard i]:not([data-component-key*=logo]), [data-view-name=profile-top-card]',
  heading: 'h1, h2, [data-view-name*=verified-badge] p',
  bond(card, handle) {
    const own = bondOf(addressesInKeys(card), handle);
    if (own !== 'silent') return own;
    // A link proves nothing here: those that only run a script carry the address of the moment. But where all
    // lead to somebody else, that is reason enough to keep away.
    if (bondOf(hrefsOf(card, 'a'), handle) === 'other') return 'other';
    const screen = card.closest('[data-sdui-screen], main') ?? card.ownerDocument;
    const around = bondOf(addressesInKeys(screen), handle);
    return around === 'same' ? 'likely' : around;
  },
  fill: fillFromLines,
};

/** Where the profiles are that keys name. */
function addressesInKeys(scope: ParentNode): string[] {
  return allIn(scope, '[componentkey], [data-component-key]').map((element) => {
    const [vanity = ''] = VANITY_IN_KEY.exec(keyOf(element)) ?? [];
    return `/in/${vanity}`;
  });
}
