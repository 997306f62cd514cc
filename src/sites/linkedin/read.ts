import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import type { SeenHandle } from '../site.ts';
import { recognise } from './address.ts';
import { type Bond, bondById, bondOf, hrefsOf, memberIdOf } from './bond.ts';
import { cardsAt, oneLine, textOf } from './card.ts';
import { type Fields, put } from './fields.ts';
import { worldA } from './read-a.ts';
import { worldB } from './read-b.ts';
import { worldD } from './read-d.ts';
import type { World } from './world.ts';

/** Pages about a person that have no card of their own. */
const SUB_PAGE = /\/(?:details?|recent-activity|edit)\//;

/** LinkedIn's answer for a person who is not there (any more) keeps the look of a public profile. */
const NOT_FOUND = '[rel=canonical][href*="/public-profile/"]';

/** The page's own application has yet to come to life. */
const STARTING = 'body.ember-application:not(.boot-complete), body:not([data-rehydrated=true]) > #root';

/**
 * Reads the profile a LinkedIn page shows. A card's text is only taken when the card is the one the address
 * names: by its own marks, or, where it has none, because the page's title is the name on it.
 * Touches nothing in the page and never throws.
 */
export function read(document: Document, url: string): Glimpse | Unread {
  try {
    return look(document, url);
  } catch {
    return { unread: 'unknownLayout' }; // a page no reader was written for
  }
}

function look(document: Document, url: string): Glimpse | Unread {
  const handle = recognise(url);
  if (!handle || document.querySelector(NOT_FOUND)) return { unread: 'notAProfile' };
  // The profile is in the frame then, and what lies beneath it may be anybody (linkedin.md 2.4).
  if (showsFrame(document)) return { unread: 'unknownLayout' };

  const cards = [worldA, worldB, worldD].flatMap((world) =>
    cardsAt(document, world.card).map((card) => readCard(world, card, handle)),
  );
  const named = cards.filter((card) => card.fields.fullName);
  const found =
    named.find((card) => card.bond === 'same') ??
    named.find((card) => card.bond !== 'other' && card.fields.fullName?.value === titleName(document));
  if (found) {
    const { raw: _, ...key } = handle;
    return { handle: key, fields: found.fields };
  }
  if (named.length > 0) return { unread: 'mismatch' };
  if (cards.length > 0 || document.readyState !== 'complete' || document.querySelector(STARTING))
    return { unread: 'loading' };
  return { unread: SUB_PAGE.test(url) ? 'notAProfile' : 'unknownLayout' };
}

/** What a card says, and whose it is; without a name where it has not been filled yet. */
function readCard(world: World, card: Element, handle: SeenHandle): { bond: Bond; fields: Fields } {
  const heading = card.querySelector(world.heading);
  const fields: Fields = {};
  if (heading) {
    put(fields, 'fullName', textOf(heading), `card ${heading.localName}`);
    for (const [field, selector] of Object.entries(world.marks))
      put(fields, field as Field, textOf(card.querySelector(selector)));
    world.fill(fields, card, heading, handle);
  }
  const memberId = memberIdOf(card);
  put(fields, 'memberId', memberId, 'card id');
  // Only the viewer's own card can be edited.
  const edits = hrefsOf(card, '[href*="/edit/"]');
  if (edits.length > 0 && bondOf(edits, handle) !== 'other') {
    delete fields.degree;
    put(fields, 'isSelf', 'true');
  }
  const bond = bondById(memberId, handle) ?? world.bond(card, handle);
  // The title may be as late as the card is: what only it vouches for is not certain.
  if (bond === 'silent') for (const reading of Object.values(fields)) reading.sure = false;
  return { bond, fields };
}

/**
 * What a tab's title says: without the count of unread things before it and " | LinkedIn" behind it, which no
 * language translates (linkedin.md 2.6). The whole of it is a name on profiles only; other pages add segments.
 */
function titleName(document: Document): string {
  return oneLine(document.title).replace(/^\(\p{Nd}+\+?\)\s*|\s*\| LinkedIn$/gu, '');
}

/** Whether the frame with another kind of page lies over this one, and not idle beneath it. */
function showsFrame(document: Document): boolean {
  const frame = document.querySelector<HTMLElement>(
    '[data-testid=interop-iframe]:not([tabindex="-1"], [inert])',
  );
  if (!frame) return false;
  const { display, opacity, zIndex } = document.defaultView?.getComputedStyle(frame) ?? frame.style;
  return display !== 'none' && opacity !== '0' && !zIndex.startsWith('-');
}
