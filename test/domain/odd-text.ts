import fc from 'fast-check';

/** Pieces of which texts go wrong: marks, joined and coloured emoji, flags, letters of other scripts, odd blanks. */
const PIECES = [
  'a',
  'Ł',
  'ß',
  '漢',
  'か',
  '한',
  'ﬁ',
  'é',
  'e\u0301',
  '\u0301',
  '👩',
  '\u200d',
  '🏽',
  '🇵',
  '🇱',
  '\ufe0f',
];
const BLANKS = [' ', '\n', '\t', '\u00a0', '\u2028', '\u202e', '-', ',', '(', '1'];

/** A well-formed text of such pieces. */
export function oddText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES, ...BLANKS), { maxLength }).map((pieces) => pieces.join(''));
}
