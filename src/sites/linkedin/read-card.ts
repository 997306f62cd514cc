import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import type { SeenHandle } from '../site.ts';
import { recognise, titleName } from './address.ts';
import { type Bond, bondAmong, bondOf, hrefsOf, memberIdOf } from './bond.ts';
import { cardsAt, textOf } from './card.ts';
import { type Fields, MARKS, put } from './fields.ts';
import { shownDocument } from './interop.ts';
import { worldA } from './read-a.ts';
import { worldB } from './read-b.ts';
import { worldD } from './read-d.ts';
import { worldSales } from './read-sales.ts';
import type { World } from './world.ts';

/** Pages about a person that have no card of their own. */
const SUB_PAGE = /\/(?:details?|recent-activity|edit)\//;

/** LinkedIn's answer for a person who is not there (any more) keeps the look of a public profile. */
const NOT_FOUND = '[rel=canonical][href*="/public-profile/"]';

/** The page's own application has yet to come to life. */
const STARTING =
  'body:empty, body.ember-application:not(.boot-complete), body:not([data-rehydrated=true]) > #root';

/** A card as it was read. */
interface Card {
  bond: Bond;
  fields: Fields;
}

/**
 * Reads the card of the profile a LinkedIn page shows. A card's text is only taken when the card is the one the address
 * names: by its own marks, or, where it has none, because the page's title is the name on it.
 * Touches nothing in the page and never throws.
 */
export function readCard(document: Document, url: string): Glimpse | Unread {
  try {
    return look(document, url);
  } catch {
    return { unread: 'unknownLayout' }; // a page no reader was written for
  }
}

function look(document: Document, url: string): Glimpse | Unread {
  const handle = recognise(url);
  if (!handle || document.querySelector(NOT_FOUND)) return { unread: 'notAProfile' };

  const shown = shownDocument(document);
  const cards = cardsIn(shown, handle);
  const named = cards.filter((card) => card.fields.fullName);
  // What lies beneath the frame may be anybody: there only a card's own marks count.
  const all = shown === document ? named : [...named, ...cardsIn(document, handle)];
  const name = titleName(document.title);
  const own = all.find((card) => card.bond === 'same' && card.fields.fullName);
  const found = own ?? named.find((card) => card.bond !== 'other' && card.fields.fullName?.value === name);
  // Whoever knows what the title was before can tell whether it vouches for anything.
  if (!own && found?.fields.fullName) found.fields.fullName.from += ', title';
  if (found) {
    const { raw: _, ...key } = handle;
    return { handle: key, fields: found.fields };
  }
  if (named.length > 0) return { unread: 'mismatch' };
  if (cards.length > 0 || (shown && isStarting(shown))) return { unread: 'loading' };
  return { unread: SUB_PAGE.test(url) ? 'notAProfile' : 'unknownLayout' };
}

function isStarting(page: Document): boolean {
  return page.readyState !== 'complete' || page.querySelector(STARTING) !== null;
}

/** Every card of a document that could be the profile's, in whichever world. */
function cardsIn(page: Document | null, handle: SeenHandle): Card[] {
  return [worldA, worldB, worldSales, worldD].flatMap((world) =>
    cardsAt(page, world.card).map((card) => cardOf(world, card, handle)),
  );
}

/** What a card says, and whose it is; without a name where it has not been filled yet. */
function cardOf(world: World, card: Element, handle: SeenHandle): Card {
  const heading = card.querySelector(world.heading);
  const fields: Fields = {};
  put(fields, 'memberId', memberIdOf(card));
  if (heading) {
    put(fields, 'fullName', textOf(heading), `card ${heading.localName}`);
    for (const [field, selector] of Object.entries(MARKS))
      put(fields, field as Field, textOf(card.querySelector(selector)));
    world.fill(fields, card, heading, handle);
  }
  // Only the viewer's own card can be edited.
  const edits = hrefsOf(card, '[href*="/edit/"]');
  if (edits.some((edit) => isOwnEdit(edit, handle))) {
    delete fields.degree;
    put(fields, 'isSelf', 'true');
  }
  const id = handle.kind === 'memberId' && fields.memberId?.value;
  const bond = id ? bondAmong([id], handle.value) : world.bond(card, handle);
  // The title may be as late as the card is: what only it vouches for is not certain.
  if (bond === 'silent') for (const reading of Object.values(fields)) reading.sure = false;
  return { bond, fields };
}

/** A link for editing this very profile; at an address by id any profile's name in it will do. */
function isOwnEdit(edit: string, handle: SeenHandle): boolean {
  return handle.kind === 'vanity'
    ? bondOf([edit], handle) === 'same'
    : /\/in\/(?!me\/)[^/]+\/edit\//.test(edit);
}
