/** An http(s) address in a text: without what ends a sentence rather than it, with the brackets that it opens itself. */
const ADDRESS = /(https?:\/\/(?:\([^\s<>"()]*\)|[^\s<>"()])*(?:\([^\s<>"()]*\)|[^\s<>"().,;:!?'’”»\]}]))/;

/** Text cut at its addresses, which are every second piece. */
export function pieces(text: string): string[] {
  return text.split(ADDRESS);
}

/** Plain text whose addresses can be clicked; the page they lead to learns nothing of where they stood. */
export function LinkedText({ text }: { text: string }) {
  return pieces(text).map((piece, index) =>
    index % 2 ? (
      <a href={piece} target="_blank" rel="noopener noreferrer">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
