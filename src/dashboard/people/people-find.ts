import { fold } from '../../domain/name.ts';
import type { PersonRow } from '../../domain/person-row.ts';

/** Scripts that put words together without a space: a word in them may begin anywhere. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;

/** A row with its texts folded, so that each key press compares and folds nothing. */
export interface Listed {
  row: PersonRow;
  /** Folded words of all that is found by, each after a space. */
  words: string;
  place: string;
  org: string;
}

/** The row, ready to be found. */
export function listed(row: PersonRow): Listed {
  const { name, title = '', headline = '', org = '', place = '' } = row;
  const [foldedPlace, foldedOrg] = [foldedText(place), foldedText(org)];
  return {
    row,
    words: [name, title, headline].map(foldedText).join('') + foldedPlace + foldedOrg,
    place: foldedPlace,
    org: foldedOrg,
  };
}

/** Folded words, each after a space: ' lead ux researcher'. */
export function foldedText(text: string): string {
  return wordsOf(text)
    .map((word) => ` ${word}`)
    .join('');
}

/** The folded words of what was typed; of signs and emoji alone, those. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length > 0 ? words : folded.split(/\s+/).filter(Boolean);
}

/** What a folded text has in it where a word of it begins so. */
function beginning(word: string): string {
  return UNSPACED.test(word) ? word : ` ${word}`;
}

/** Whether a word of the folded text begins so. */
export function hasWord(folded: string, word: string): boolean {
  return folded.includes(beginning(word));
}

/** Whether somebody has every one of the words, in what is told of them or in the name of a group. */
export function finder(words: string[], groupNames: Map<string, string>): (person: Listed) => boolean {
  const wanted = words.map((word) => ({
    start: beginning(word),
    groups: new Set([...groupNames].flatMap(([uid, name]) => (hasWord(foldedText(name), word) ? uid : []))),
  }));
  return ({ words: told, row }) =>
    wanted.every(
      ({ start, groups }) =>
        told.includes(start) || (groups.size > 0 && row.groups?.some((uid) => groups.has(uid))),
    );
}

/** A piece of a text, marked where it was found. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces, the beginnings that were found marked. */
export function pieces(text: string, words: string[]): Piece[] {
  const found: Piece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece) found.push({ text: piece, marked });
  };
  let done = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [from, to] = stretchOf(word, words);
    if (to === 0) continue;
    add(text.slice(done, index + from), false);
    add(text.slice(index + from, index + to), true);
    done = index + to;
  }
  add(text.slice(done), false);
  return found;
}

/** The part of a word that was found, as places in it; nothing where it was not. */
function stretchOf(word: string, wanted: string[]): [from: number, to: number] {
  const folded = fold(word);
  const hits = wanted.flatMap((one) => {
    const at = folded.startsWith(one) ? 0 : UNSPACED.test(one) ? folded.indexOf(one) : -1;
    return at < 0 ? [] : { at, length: one.length };
  });
  const longest = hits.sort((a, b) => b.length - a.length)[0];
  if (!longest) return [0, 0];
  return [placeIn(word, longest.at), placeIn(word, longest.at + longest.length)];
}

/** Where in a word its folded form has so many letters: a letter may fold to two, or to none. */
function placeIn(word: string, letters: number): number {
  let at = 0;
  let folded = 0;
  for (const character of word) {
    const isMark = /\p{M}/u.test(character);
    if (folded >= letters && !isMark) break;
    folded += isMark ? 0 : fold(character).length;
    at += character.length;
  }
  return letters === 0 ? 0 : at;
}

/** Where somebody was found besides their name: the first of title, company, place and groups that has a word. */
export function whyFound({ row }: Listed, words: string[], groupNames: Map<string, string>): Piece[] {
  const groups = (row.groups ?? []).flatMap((uid) => groupNames.get(uid) ?? []);
  const role = [row.title, row.org].filter(Boolean).join(', ');
  for (const text of [role, row.headline ?? '', row.place ?? '', ...groups]) {
    const found = pieces(text, words);
    if (found.some(({ marked }) => marked)) return found;
  }
  return [];
}
