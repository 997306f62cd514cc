import { graphemes } from './grapheme.ts';

/** Characters (UTF-16 units) an excerpt may hold, its '…' left out. */
export const EXCERPT_LIMIT = 140;

/** How much of the limit may be given up to end at a word. */
const WORD_REACH = 40;

/** The beginning of a text on one line, ended by '…' where it goes on: at a word, else at a whole character. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT_LIMIT) return line;
  const lastSpace = line.lastIndexOf(' ', EXCERPT_LIMIT);
  const end = lastSpace >= EXCERPT_LIMIT - WORD_REACH ? lastSpace : endOfWhole(line);
  return `${line.slice(0, end)}…`;
}

/** Where the last whole character within the limit ends. */
function endOfWhole(line: string): number {
  let end = 0;
  for (const grapheme of graphemes(line.slice(0, 2 * EXCERPT_LIMIT))) {
    if (end + grapheme.length > EXCERPT_LIMIT) break;
    end += grapheme.length;
  }
  return end;
}
