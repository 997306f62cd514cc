import { fold } from './name.ts';

/** Characters kept of one word, and of a beginning in a script without spaces. */
const WORD_LIMIT = 32;
const UNSPACED_LIMIT = 6;

/** Words kept of one text, so that none fills the index. */
export const MOST_WORDS = 2000;

/** Words looked for at once. */
export const MOST_ASKED = 8;

/** Scripts that put words together without a space. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';

const UNSPACED_WORD = new RegExp(`[${UNSPACED}]`, 'u');

/** Whether a word is of a script in which one may begin anywhere. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_WORD.test(word);
}

/** What is read on as part of a word: letters, digits, marks, and what is not seen at all. */
const ON = '[\\p{L}\\p{N}\\p{M}\\p{Cf}]';

/** A run of a script without spaces, a word of any other, a flag, or an emoji. */
const PIECE = new RegExp(
  [
    `(?<unspaced>(?:(?=[\\p{L}\\p{N}])[${UNSPACED}])(?:(?=${ON})[${UNSPACED}\\p{M}\\p{Cf}])*)`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?!(?=[\\p{L}\\p{N}])[${UNSPACED}])${ON})*`,
    '\\p{RI}{2}',
    '\\p{ExtPict}',
  ].join('|'),
  'gu',
);

/** Where something stands in a text: from, up to. */
export type Span = [start: number, end: number];

/** A word as it stands in a text, and as it is compared. */
export interface Piece {
  at: number;
  text: string;
  /** One, or the parts of what one character stood for (½). */
  folded: string[];
  isUnspaced: boolean;
}

/** The words of a text, one after the other. */
export function* piecesOf(text: string): Generator<Piece> {
  for (const found of text.matchAll(PIECE)) {
    const [piece] = found;
    const whole = fold(piece);
    const parts = /^[\p{L}\p{N}]+$/u.test(whole) ? [whole] : whole.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const folded = parts.length > 0 ? parts : [whole].filter(Boolean);
    yield { at: found.index, text: piece, folded, isUnspaced: found.groups?.unspaced !== undefined };
  }
}

/** A word's first characters, as many as are kept. */
export function cut(word: string, limit = WORD_LIMIT): string {
  return word.length <= limit ? word : [...word].slice(0, limit).join('');
}

/**
 * The words under which a text is found by their beginnings: without marks and case, split at everything that is no
 * letter or digit; in scripts without spaces what begins at each character; emoji one by one. 2,000 at most.
 */
export function indexWords(...texts: (string | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts)
    for (const { folded, isUnspaced } of piecesOf(text ?? ''))
      for (const word of folded) {
        if (words.size >= MOST_WORDS) return [...words];
        if (!isUnspaced) words.add(cut(word));
        else for (const ending of endingsOf(word)) words.add(ending);
      }
  return [...words].slice(0, MOST_WORDS);
}

function endingsOf(word: string): string[] {
  const characters = [...word];
  return characters.map((_, at) => characters.slice(at, at + UNSPACED_LIMIT).join(''));
}

/** The words that somebody looks for, each the beginning of one; 8 at most. */
export function askedWords(text: string): string[] {
  const words = [...piecesOf(text)].flatMap(({ folded, isUnspaced }) =>
    folded.map((word) => cut(word, isUnspaced ? UNSPACED_LIMIT : WORD_LIMIT)),
  );
  return [...new Set(words)].slice(0, MOST_ASKED);
}

/** Whether a word that is kept is the one looked for, as far as that goes. */
export type Fits = (word: string, asked: string) => boolean;

/** The plain way: it begins with it. */
export const begins: Fits = (word, asked) => word.startsWith(asked);

/**
 * Where the words looked for stand in a text, in order. Of a word that only begins so, the beginning is marked; of one
 * that fits otherwise, all.
 * @param most how many at most
 */
export function spansOf(text: string, asked: string[], fits: Fits, most = Number.POSITIVE_INFINITY): Span[] {
  const spans: Span[] = [];
  for (const piece of piecesOf(text)) {
    for (const span of spansIn(piece, asked, fits)) {
      const before = spans.at(-1);
      if (before && span[0] <= before[1]) before[1] = Math.max(before[1], span[1]);
      else if (spans.length === most) return spans;
      else spans.push(span);
    }
  }
  return spans;
}

function spansIn(piece: Piece, asked: string[], fits: Fits): Span[] {
  const { at, text, folded } = piece;
  if (piece.isUnspaced) return runSpans(piece, asked);
  const lengths = asked.flatMap((one) => {
    const fitting = folded.map((word) => cut(word)).filter((word) => fits(word, one));
    if (fitting.length === 0) return [];
    return [fitting.some((word) => word.startsWith(one)) ? lengthOf(text, one) : text.length];
  });
  return lengths.length > 0 ? [[at, at + Math.max(...lengths)]] : [];
}

/** In a run without spaces, at every character. */
function runSpans({ at, text }: Piece, asked: string[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; from += String.fromCodePoint(text.codePointAt(from) ?? 0).length) {
    const rest = text.slice(from);
    if (/^[\p{M}\p{Cf}]/u.test(rest)) continue;
    const beginning = fold(rest.slice(0, 8 * UNSPACED_LIMIT));
    const lengths = asked.filter((one) => beginning.startsWith(one)).map((one) => lengthOf(rest, one));
    if (lengths.length > 0) spans.push([at + from, at + from + Math.max(...lengths)]);
  }
  return spans;
}

/** How much of a text as it is written makes up its folded beginning; marks belong to their letter. */
function lengthOf(text: string, beginning: string): number {
  let end = 0;
  for (const character of text) {
    if (
      end > 0 &&
      !/^[\p{M}\p{Cf}\u0640]$/u.test(character) &&
      fold(text.slice(0, end)).startsWith(beginning)
    )
      return end;
    end += character.length;
  }
  return text.length;
}
