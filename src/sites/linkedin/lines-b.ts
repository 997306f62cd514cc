import type { SeenHandle } from '../site.ts';
import { degreeIn, isOwn, isSchool, partAround, put, textOf } from './card.ts';
import type { Fields } from './world.ts';

/** How far below the name a line may still belong to it, where nothing marks the end. */
const NEAR = 5;

/**
 * Reads a card of world B by the order of its lines, as nothing in it has a lasting name (linkedin.md 2.2): a block
 * with name, pronouns and degree, then headline, "Company · School", then a row "place · contact link", and after
 * it company and school again beside their logos.
 */
export function linesOf(card: Element, heading: Element, handle: SeenHandle): Fields {
  const fields: Fields = {};
  const lines: Element[] = [...card.querySelectorAll('p')].filter(
    (line) => heading.compareDocumentPosition(line) & heading.DOCUMENT_POSITION_FOLLOWING && textOf(line),
  );
  const contact = lines.findIndex(isWhollyLink);
  const place = placeBefore(lines, contact, heading);
  put(fields, 'place', textOf(place), 'card before contact link');

  const end = place ? contact - 2 : contact < 0 ? NEAR : contact;
  const head = lines.slice(0, end).filter((line) => !isDot(line));
  const degrees = head.filter((line) => degreeIn(textOf(line)));
  if (isOwn(card, handle)) put(fields, 'isSelf', 'true', 'card edit link');
  else {
    // The first one: a second is a state the page may fall back to. Where a window can say what is seen, the first seen.
    const degree = degrees.find((line) => line.checkVisibility?.() ?? true) ?? degrees[0];
    put(fields, 'degree', degreeIn(textOf(degree)), 'card line after name');
  }

  const below = head.slice(head.findLastIndex((line) => degrees.includes(line)) + 1);
  const work = lines[contact] ? outside(partAround(heading, lines[contact]), below) : [];
  if (work.length > 0) putWork(fields, card, work, lines.slice(end));
  else if (degrees.length > 0) put(fields, 'headline', textOf(below[0]), 'card line after degree', false);
  return fields;
}

/** The lines that stand beside the block of the name, not in it; upsells on the own profile stand deeper. */
function outside(block: Element, lines: Element[]): Element[] {
  const beside = lines.filter((line) => !block.contains(line));
  const direct = beside.filter((line) => line.parentElement === block.parentElement);
  return direct.length > 0 ? direct : beside;
}

/** Headline, then employer and school in one line, which is known by the logos that repeat it. */
function putWork(fields: Fields, card: Element, lines: Element[], later: Element[]): void {
  const logos = new Set([...later, ...card.querySelectorAll('button, [role=button]')].map(textOf));
  const partsOf = (line: Element | undefined) => textOf(line).split(' · ');
  const known = lines.findLastIndex((line) => partsOf(line).every((part) => logos.has(part)));
  if (known !== 0) put(fields, 'headline', textOf(lines[0]), 'card line below name');
  const [org = '', school] = partsOf(lines[known < 0 ? 1 : known]);
  const part = (name: string) =>
    card.ownerDocument.querySelector(`[componentkey$=${name}TopLevelSection], [id$=${name}TopLevelSection]`);
  if (!school && isSchool(org, part('Education'), part('Experience'))) return;
  put(fields, 'org', org, 'card line below headline', known >= 0 && school !== undefined);
}

/** The line before the dot before the contact link, in the same row; the row may lack it. */
function placeBefore(lines: Element[], contact: number, heading: Element): Element | undefined {
  const [place, dot] = contact < 2 ? [] : lines.slice(contact - 2);
  return place && dot && isDot(dot) && partAround(dot, heading).contains(place) ? place : undefined;
}

function isDot(line: Element): boolean {
  return /^[·•]$/.test(textOf(line));
}

function isWhollyLink(line: Element): boolean {
  const link = line.querySelector('a, button');
  return link !== null && textOf(link) === textOf(line);
}
