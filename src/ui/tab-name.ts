/**
 * The name in a profile's tab title: without the count of unread things before it and " | LinkedIn" behind it.
 * Other pages add segments, so it is a name only where exactly one remains (linkedin.md 2.6, item 5).
 */
export function tabName(title: string): string | undefined {
  const segments = title.replace(/^\(\p{Nd}+\+?\)\s*/u, '').split('|');
  const [name = '', site] = segments.map((segment) => segment.trim());
  return segments.length === 2 && site === 'LinkedIn' && name ? name : undefined;
}
