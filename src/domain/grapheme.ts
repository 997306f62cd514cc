/**
 * What a reader takes for one character: a base with its marks and skin tones, joined emoji, a flag.
 * `\p{RGI_Emoji}` would say it by the book, but takes 17–27 ms to compile at its first use, `Intl.Segmenter` 12,
 * this 1 (Node 20, 2026-11-22); the panel and a save have no such time.
 */
const GRAPHEME =
  /\p{RI}{2}|\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\P{M}[\p{M}\p{EMod}]*)*|\p{M}+/gu;

/** A text in what a reader takes for its characters. */
export function graphemes(text: string): string[] {
  return text.match(GRAPHEME) ?? [];
}
