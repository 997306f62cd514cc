import { oneLine } from './card.ts';

/**
 * What a tab's title says: without the count of unread things before it and " | LinkedIn" behind it, which no
 * language translates (linkedin.md 2.6). The whole of it is a name on profiles only; other pages add segments.
 */
export function titleName(document: Document): string {
  return oneLine(document.title)
    .replace(/^\(\p{Nd}+\+?\)\s*/u, '')
    .replace(/\s*\| LinkedIn$/, '');
}
