const ADDRESS = /https?:\/\/[^\s<>"/.][^\s<>"]*/g;

/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?'’”»)\]}]+$/;

/** A piece of text: an address that can be opened, or plain. */
export interface Piece {
  text: string;
  link: boolean;
}

/** Text cut at its http(s) addresses. A closing bracket stays with an address that opens one. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const bare = match[0].replace(TRAILING, '');
    const link = bare.includes('(') && match[0][bare.length] === ')' ? `${bare})` : bare;
    if (match.index > from) found.push({ text: text.slice(from, match.index), link: false });
    found.push({ text: link, link: true });
    from = match.index + link.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), link: false });
  return found;
}

/** Plain text whose addresses can be clicked; the page they lead to learns nothing of where they stood. */
export function LinkedText({ text }: { text: string }) {
  return pieces(text).map((piece) =>
    piece.link ? (
      <a href={piece.text} target="_blank" rel="noopener noreferrer">
        {piece.text}
      </a>
    ) : (
      piece.text
    ),
  );
}
