import { allIn, partAround, textOf } from './card.ts';
import { degreeOf, type Fields, put, putOrg } from './fields.ts';

/**
 * Reads a card of world B by the order of its lines, as nothing in it has a lasting name: a block
 * with name, pronouns and degree, then headline, "Company · School", then a row "place · contact link", and after
 * it company and school again beside their logos. Without the contact link nothing tells where the lines end.
 */
export function fillFromLines(fields: Fields, card: Element, heading: Element): void {
  const lines = after(heading, card, 'p');
  const at = lines.findIndex((line) => textOf(line.querySelector('a, button')) === textOf(line));
  const contact = lines[at];
  if (!contact) return;

  // The row may lack the place.
  const dot = lines[at - 1];
  const place = lines[at - 2];
  const hasPlace = dot && place && /^[·•]$/.test(textOf(dot)) && partAround(dot, heading).contains(place);
  if (hasPlace) put(fields, 'place', textOf(place));
  const above = lines.slice(0, hasPlace ? at - 2 : at);

  // The first one: a second is a state the page may fall back to. Where a window can say what is seen, the first seen.
  const degrees = above.filter(degreeOf);
  const degree = degrees.find((line) => line.checkVisibility?.() ?? true) ?? degrees[0];
  put(fields, 'degree', degree && degreeOf(degree));

  // What stands beside the block of the name, not in it; upsells on the own profile stand deeper.
  const block = partAround(heading, contact);
  const beside = above.slice(above.findLastIndex(degreeOf) + 1).filter((line) => !block.contains(line));
  const direct = beside.filter((line) => line.parentElement === block.parentElement);
  const work = direct.length > 0 ? direct : beside;

  // Employer and school are known by the logos that repeat them.
  const logos = new Set(after(contact, card, 'p, button, [role=button]').map(textOf));
  const known = work.findLastIndex((line) => partsOf(line).every((part) => logos.has(part)));
  if (known !== 0) put(fields, 'headline', textOf(work[0]));
  putOrg(fields, card, partsOf(work[known]));
}

/** The elements with text that come after another one. */
function after(element: Element, card: Element, selector: string): Element[] {
  return allIn(card, selector).filter(
    (one) => element.compareDocumentPosition(one) & element.DOCUMENT_POSITION_FOLLOWING && textOf(one),
  );
}

function partsOf(line: Element | undefined): string[] {
  return textOf(line).split(' · ');
}
