import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import type { SeenHandle } from '../site.ts';
import { recognise } from './address.ts';
import { put, textOf } from './card.ts';
import { worldA } from './read-a.ts';
import { worldB } from './read-b.ts';
import { worldD } from './read-d.ts';
import { titleName } from './title.ts';
import type { Bond, Fields, World } from './world.ts';

/** Pages about a person that have no card of their own. */
const SUB_PAGE = /\/(?:details?|recent-activity|edit)\//;

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
  if (!handle || isNotFound(document)) return { unread: 'notAProfile' };
  // The profile is in the frame then, and what lies beneath it may be anybody (linkedin.md 2.4).
  if (showsFrame(document)) return { unread: 'unknownLayout' };

  const cards = [worldA, worldB, worldD].flatMap((world) => seenIn(world, document, handle));
  const named = cards.filter((card) => card.name);
  const found =
    named.find((card) => card.bond === 'same') ??
    named.find((card) => card.bond !== 'other' && card.name === titleName(document));
  if (found) return glimpse(found, handle);
  if (named.length > 0) return { unread: 'mismatch' };
  if (cards.length > 0 || isStarting(document)) return { unread: 'loading' };
  return { unread: SUB_PAGE.test(url) ? 'notAProfile' : 'unknownLayout' };
}

interface SeenCard {
  world: World;
  card: Element;
  heading: Element | null;
  /** '' where the card has not been filled yet. */
  name: string;
  bond: Bond;
}

function seenIn(world: World, document: Document, handle: SeenHandle): SeenCard[] {
  return world.cards(document).map((card) => {
    const heading = world.heading(card);
    return { world, card, heading, name: textOf(heading), bond: world.bond(card, handle) };
  });
}

function glimpse({ world, card, heading, name, bond }: SeenCard, handle: SeenHandle): Glimpse {
  const fields: Fields = {};
  if (heading) {
    put(fields, 'fullName', name, `card ${heading.localName}`);
    Object.assign(fields, world.fields(card, heading, handle));
  }
  // The title may be as late as the card is: what only it vouches for is not certain.
  if (bond === 'silent') for (const reading of Object.values(fields)) reading.sure = false;
  const { service, kind, value } = handle;
  return { handle: { service, kind, value }, fields };
}

/** LinkedIn's answer for a person who is not there (any more) keeps the look of a public profile. */
function isNotFound(document: Document): boolean {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return canonical?.includes('/public-profile/in/') ?? false;
}

/** Whether the frame with another kind of page lies over this one, and not idle beneath it. */
function showsFrame(document: Document): boolean {
  const frame = document.querySelector<HTMLElement>('iframe[data-testid=interop-iframe]');
  if (!frame || frame.matches('[tabindex="-1"], [inert], [hidden]')) return false;
  const style = document.defaultView?.getComputedStyle(frame) ?? frame.style;
  const has = (property: string, value: RegExp) => value.test(style.getPropertyValue(property));
  return !has('display', /none/) && !has('opacity', /^0(?:\.0+)?$/) && !has('z-index', /^-/);
}

/** Whether the page's own application has yet to come to life. */
function isStarting(document: Document): boolean {
  return (
    document.readyState !== 'complete' ||
    document.querySelector('body.ember-application:not(.boot-complete)') !== null ||
    document.querySelector('body:not([data-rehydrated=true]) > #root') !== null
  );
}
