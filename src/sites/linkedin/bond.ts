import type { SeenHandle } from '../site.ts';
import { memberNumber, recognise } from './address.ts';
import { allIn } from './card.ts';

/**
 * What a card says about whose it is. 'same': it names the person of the address. 'likely': only the page around it
 * does. 'silent': nothing does. 'other': it names somebody else. All but 'same' need the page's title to agree.
 */
export type Bond = 'same' | 'likely' | 'silent' | 'other';

/** Whether the addresses that name a profile name this one; those that do it by the other kind of handle do not count. */
export function bondOf(addresses: string[], { kind, value }: SeenHandle): Bond {
  const named = addresses.flatMap((address) => {
    const one = recognise(address.replace(/^\//, 'https://www.linkedin.com/'));
    return one?.kind === kind ? one.value : [];
  });
  return bondAmong(named, value);
}

/** Whether those that are named include this one. */
export function bondAmong(named: string[], value: string): Bond {
  if (named.includes(value)) return 'same';
  return named.length > 0 ? 'other' : 'silent';
}

/**
 * The member id of a card, as a number where it holds one: on the card itself, in its key, or in its links to
 * messages and connections.
 */
export function memberIdOf(card: Element): string | undefined {
  const links = hrefsOf(card, '[href*=connectionOf i], [href*=profileUrn]');
  const number = card.getAttribute('data-member-id') ?? '';
  return Number(number) ? number : idsIn([keyOf(card), ...links].join())[0];
}

/** The ids in a text, each as the number in it, which is the same in all its spellings. */
export function idsIn(text: string): string[] {
  return (text.match(/(?:AC[ow]|AEM)AA[\w-]{34}/g) ?? []).map((id) => memberNumber(id) ?? id);
}

/** The addresses of the links a selector finds, as they are written. */
export function hrefsOf(scope: ParentNode | null | undefined, selector: string): string[] {
  return allIn(scope, selector).map((link) => link.getAttribute('href') ?? '');
}

/** The lasting name of an element of world B, '' where it has none; the attribute changes with the build. */
export function keyOf(element: Element): string {
  return element.getAttribute('componentkey') ?? element.getAttribute('data-component-key') ?? '';
}
