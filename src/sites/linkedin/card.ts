import { FIELD_LIMIT, type Field } from '../../domain/glimpse.ts';
import type { SeenHandle } from '../site.ts';
import { memberNumber, recognise } from './address.ts';
import type { Bond, Fields } from './world.ts';

/** Furniture of the page that shows other people, or the viewer. */
const ELSEWHERE = 'aside, nav, header, footer, dialog, [role=dialog]';

/** Where world B keeps its lasting names: the attribute changes with the build. */
export const KEYS = ['componentkey', 'data-component-key', 'id'];

/** Marks that steer the direction of text; invisible, and in a name they are noise. */
const STEERING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** 1 to 3 in the digits of Latin, Arabic and Persian pages; "· 2nd", "1.", "3rd+", "1er", "‏· ٢". */
const DEGREE = /^[·•\s]*([1-3١-٣۱-۳])\s?[^\p{Nd}\s]{0,4}$/u;

/** Elements that match in the page's main part, each the outermost of its kind, and none of the page's furniture. */
export function cardsAt(document: Document, selector: string): Element[] {
  const hasMain = document.querySelector('main') !== null;
  const found: Element[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (hasMain && !element.closest('main')) continue;
    if (element.closest(ELSEWHERE) || found.some((card) => card.contains(element))) continue;
    found.push(element);
  }
  return found;
}

/** The widest part around an element that does not hold another one: its block, its row, its column. */
export function partAround(element: Element, without: Element): Element {
  let part = element;
  while (part.parentElement && !part.parentElement.contains(without)) part = part.parentElement;
  return part;
}

/** Text as one line: NFC, white space collapsed. */
export function oneLine(text: string): string {
  return text.replace(STEERING, '').normalize().replace(/\s+/g, ' ').trim();
}

/**
 * The text an element shows. Much of it is there twice, once for the eye (`aria-hidden`) and once for screen
 * readers; then it counts once.
 */
export function textOf(element: Element | null | undefined): string {
  const all = oneLine(element?.textContent ?? '');
  const seen = oneLine(element?.querySelector('[aria-hidden=true]')?.textContent ?? '');
  return seen && all.split(seen).length > 2 ? seen : all;
}

/** The degree a short text holds, '1' to '3'. */
export function degreeIn(text: string): string | undefined {
  const digit = DEGREE.exec(oneLine(text))?.[1];
  return digit && String(('123١٢٣۱۲۳'.indexOf(digit) % 3) + 1);
}

/**
 * Adds a reading, cut to the limit. Nothing for text that says nothing: "--" is how LinkedIn shows no headline,
 * "S***** ****" how it masks what a logged-out visitor may not see.
 */
export function put(fields: Fields, field: Field, text: string | undefined, from: string, sure = true): void {
  const line = oneLine(text ?? '');
  if (!line || /^[-–—.·•\s]+$|\*{3}/.test(line)) return;
  // The cut may fall inside a character of two units.
  const value = line.slice(0, FIELD_LIMIT).replace(/[\ud800-\udbff]$/, '');
  fields[field] = { value: value.trim(), from, sure };
}

/** The addresses of the links a selector finds, as they are written. */
export function hrefsOf(scope: ParentNode, selector: string): string[] {
  return [...scope.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
}

/** Whether a card can be edited, as only the viewer's own can. */
export function isOwn(card: Element, handle: SeenHandle): boolean {
  const links = hrefsOf(card, 'a[href*="/edit/"]');
  return links.length > 0 && bondOf(links, handle) !== 'other';
}

/** Whether links that name a profile name this one. Those to elsewhere do not count. */
export function bondOf(hrefs: string[], handle: SeenHandle): Bond {
  let bond: Bond = 'silent';
  for (const href of hrefs) {
    const linked = recognise(href.startsWith('/') ? `https://www.linkedin.com${href}` : href);
    if (!linked || linked.kind !== handle.kind) continue;
    if (linked.value === handle.value) return 'same';
    bond = 'other';
  }
  return bond;
}

/**
 * The member id of a card, as a number where it holds one: on the card itself, in its key, or in its links to
 * messages and connections (linkedin.md 1.3).
 */
export function memberIdOf(card: Element): string | undefined {
  const number = card.getAttribute('data-member-id');
  if (number && /^[1-9]\d*$/.test(number)) return number;
  const keys = KEYS.map((key) => card.getAttribute(key));
  for (const text of [...keys, ...hrefsOf(card, 'a[href*=connectionOf], a[href*=profileUrn]')]) {
    const id = /(?:ref|connectionOf=|profileUrn=)[^&]*?(AC[ow]AA[\w-]{34})/.exec(text ?? '')?.[1];
    if (id) return memberNumber(id) ?? id;
  }
  return undefined;
}

/** Whether a card's member id is the one of an address that names an id; 'silent' where it names a vanity. */
export function idBond(card: Element, handle: SeenHandle): Bond {
  const id = memberIdOf(card);
  if (!id || handle.kind !== 'memberId') return 'silent';
  return (memberNumber(handle.value) ?? handle.value) === id ? 'same' : 'other';
}

/** Whether a name is a school's: it stands in the page's education part and not among the employers. */
export function isSchool(name: string, education: Element | null, employment: Element | null): boolean {
  const stands = (section: Element | null) => section !== null && oneLine(section.textContent).includes(name);
  return stands(education) && !stands(employment);
}
