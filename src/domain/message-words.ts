import { fold } from './name.ts';
import { indexWords, isUnspaced } from './words.ts';

/** Lists by which a message is read, each as people write them: of the catalogue's language, but for thanks. */
export interface MessageWords {
  /** Openers that could go to anyone. */
  empty: string[];
  /** Words of somebody who asks for something. */
  asks: string[];
  /** Words of thanks, of every language. */
  thanks: string[];
  /** What has words of thanks and is none, of every language; a star stands for up to four words. */
  notThanks: string[];
  /** Words with which people say why they write. */
  reasons: string[];
  /** Words that are in every text, and so tell nothing of a person. */
  common: string[];
  /** What Tend itself offers to begin with, as it stands in a text: it is made of what is known of them. */
  offered?: string[];
}

/** Letters that a word needs to tell something, unless it is written as a name is (UX, B2B). */
const TELLING = 4;

/** A text as lists are looked for in it: words alone, parted by one space, and one at either end. */
export function asWords(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Whether one of the phrases stands in a text as whole words; in a script without spaces, anywhere. */
export function says(text: string, phrases: string[]): boolean {
  const words = asWords(text);
  return phrases.some((phrase) => {
    const asked = asWords(phrase);
    return isUnspaced(asked)
      ? words.replaceAll(' ', '').includes(asked.replaceAll(' ', ''))
      : words.includes(asked);
  });
}

/** Whether somebody is thanked, and not only asked or turned down with words of thanks. */
export function saysThanks(text: string, { thanks, notThanks }: MessageWords): boolean {
  const patterns = notThanks.map((phrase) => {
    const said = phrase.split('*').map((part) => asWords(part).trim());
    return new RegExp(isUnspaced(phrase) ? said.join('') : ` ${said.join('(?: [^ ]+){0,4} ')}(?= )`, 'g');
  });
  const sentences = text.split(/[.!?。！？؟\n]/).map(asWords);
  const others = sentences.map((one) => patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), one));
  return says(others.join(' '), thanks);
}

/** What ties Japanese words together; two characters of it are in any text. */
const HIRAGANA = /\p{Script=Hiragana}/u;

/** A fact in nothing else, short enough to be looked for whole. */
const HIRAGANA_WORD = /^\p{Script=Hiragana}{2,6}$/u;

/**
 * The words of facts by which a message that speaks of them is known. In a script without spaces any two characters,
 * but for those of common words.
 */
export function tellingWords(facts: string[], common: string[]): Set<string> {
  const plain = new Set(common.flatMap((word) => indexWords(word)));
  const plainPairs = new Set([...plain].filter(isUnspaced).map(pairOf));
  const written = new Set(facts.flatMap((fact) => fact.match(/[\p{Lu}\p{N}]{2,}/gu) ?? []).map(fold));
  const whole = facts.filter((fact) => HIRAGANA_WORD.test(fact) && !plain.has(fact));
  const words = indexWords(...facts).flatMap((word) => {
    const pair = pairOf(word);
    if (isUnspaced(word))
      return [...pair].length < 2 || plainPairs.has(pair) || HIRAGANA.test(pair) ? [] : [pair];
    return written.has(word) || (word.length >= TELLING && !plain.has(word)) ? [word] : [];
  });
  return new Set([...words, ...whole]);
}

/** Its first two characters. */
function pairOf(word: string): string {
  return [...word].slice(0, 2).join('');
}

/** Whether a text has one of those words, in this form or with another ending. */
export function hasWord(text: string, telling: Set<string>): boolean {
  const there = indexWords(text);
  return [...telling].some((word) =>
    there.some((one) =>
      isUnspaced(word) || word.length > TELLING ? one.startsWith(word) || isStem(one, word) : one === word,
    ),
  );
}

/** Whether a word is the other one without its ending. */
function isStem(one: string, word: string): boolean {
  return one.length > TELLING && one.length >= word.length - 3 && word.startsWith(one);
}

/** A text without what Tend offered in it: what is left is the user's own. */
export function withoutOffered(text: string, offered: string[] = []): string {
  return offered.filter(Boolean).reduce((rest, one) => rest.replaceAll(one, ' '), text);
}
