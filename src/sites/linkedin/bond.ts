import type { SeenHandle } from '../site.ts';
import { memberNumber, recognise } from './address.ts';
import { allIn } from './card.ts';

/**
 * What a card says about whose it is. 'same': it names the person of the address. 'likely': only the page around it
 * does. 'silent': nothing does. 'other': it names somebody else. All but 'same' need the page's title to agree.
 */
export type Bond = 'same' | 'likely' | 'silent' | 'other';

/** Whether the addresses that name a profile name this one; those that do it by the other kind of handle do not count. */
export function bondOf(addresses: string[], handle: SeenHandle): Bond {
  const named = addresses.flatMap((address) => {
    const one = recognise(address.replace(/^\//, 'https://www.linkedin.com/'));
    return one?.kind === handle.kind ? numbered(one.value) : [];
  });
  if (named.includes(numbered(handle.value))) return 'same';
  return named.length > 0 ? 'other' : 'silent';
}

/** Whether a card's member id is the one of the address; undefined where one of them has none. */
export function bondById(memberId: string | undefined, handle: SeenHandle): Bond | undefined {
  if (!memberId || handle.kind !== 'memberId') return undefined;
  return memberId === numbered(handle.value) ? 'same' : 'other';
}

/**
 * The member id of a card, as a number where it holds one: on the card itself, in its key, or in its links to
 * messages and connections (linkedin.md 1.3).
 */
export function memberIdOf(card: Element): string | undefined {
  const links = hrefsOf(card, '[href*=connectionOf], [href*=profileUrn]');
  const places = [card.getAttribute('data-member-id'), keyOf(card), ...links].join();
  const [id] = /^[1-9]\d*|AC[ow]AA[\w-]{34}/.exec(places) ?? [];
  return id && numbered(id);
}

/** The addresses of the links a selector finds, as they are written. */
export function hrefsOf(scope: ParentNode, selector: string): string[] {
  return allIn(scope, selector).map((link) => link.getAttribute('href') ?? '');
}

/** The lasting name of an element of world B, '' where it has none; the attribute changes with the build. */
export function keyOf(element: Element): string {
  return element.getAttribute('componentkey') ?? element.getAttribute('data-component-key') ?? '';
}

/** An id as the number in it, which is the same in all its spellings. */
function numbered(id: string): string {
  return memberNumber(id) ?? id;
}
