import { textWords } from '../../domain/name.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { begins, isUnspaced, type Span, spansOf } from '../../domain/words.ts';
import { commas } from '../../words/list.ts';

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
  return textWords(text)
    .map((word) => ` ${word}`)
    .join('');
}

/** What a folded text has in it where a word of it begins so; in scripts without spaces one may begin anywhere. */
function beginning(word: string): string {
  return isUnspaced(word) ? word : ` ${word}`;
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

/** A text, and where it has the words looked for. */
export interface MarkedText {
  text: string;
  marks: Span[];
}

/** The text, the beginnings that were found marked. */
export function markedText(text: string, words: string[]): MarkedText {
  return { text, marks: spansOf(text, words, begins) };
}

/** Where somebody was found besides their name: the first of title, company, place and groups that has a word, or ''. */
export function whyFound({ row }: Listed, words: string[], groupNames: Map<string, string>): MarkedText {
  const groups = (row.groups ?? []).flatMap((uid) => groupNames.get(uid) ?? []);
  const role = commas([row.title, row.org]);
  const told = [role, row.headline ?? '', row.place ?? '', ...groups].map((text) => markedText(text, words));
  return told.find(({ marks }) => marks.length > 0) ?? { text: '', marks: [] };
}
