import { graphemes } from '../domain/grapheme.ts';
import { oneLine } from '../domain/one-line.ts';

/** Text of a file without what is no text: control characters but for line breaks, halves of characters. */
export function clean(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .normalize()
    .trim();
}

/** Text on one line, cut where it is too long, at a whole character. */
export function shortText(text: string, most: number): string {
  const line = oneLine(clean(text));
  if (line.length <= most) return line;
  let kept = '';
  for (const grapheme of graphemes(line.slice(0, most + 100))) {
    if (kept.length + grapheme.length > most) break;
    kept += grapheme;
  }
  return kept.trim();
}
