import { type Countries, type Country, placeWords } from './country-names.ts';
import { fold } from './name.ts';
import { isUnspaced } from './words.ts';

/** Names that the user says mean one place: 'Lisbon', 'Lisboa'. */
export type PlaceAliases = string[][];

/** The most places with several names, the most names of one, and the characters of one. */
export const MOST_ALIASES = 200;
export const MOST_NAMES = 20;
export const ALIAS_LIMIT = 100;

/** Why somebody is at a place: which part of it, counted from 0 and as it was typed, is which part of theirs. */
export interface PlaceReason {
  at: number;
  part: string;
  theirs: string;
}

/** A part of a place, as it is looked for in others. */
interface Sought {
  at: number;
  part: string;
  /** Names, each between spaces; a part has one where it has those words. */
  names: string[];
  /** A country's letters; a part has one where it is nothing else. */
  codes: string[];
  /** Those that may be a state's: only where they are all of a place. */
  alone: string[];
  /** The countries it may be. */
  are: Country[];
}

/** Words before a name that make it another place's: New York is not York. */
const OTHER = /(^| )(new|nova|novo|nueva|nuevo|nouvelle) $/;

/**
 * Finds who is at a place: whoever has one of its parts in theirs, in whole words, without marks and case, by whatever
 * name the user or a country has for it. The first part that fits is told.
 * @param countries as `countriesIn` has them
 */
export function placeMatcher(
  place: string,
  { aliases, countries }: { aliases: PlaceAliases; countries: Countries },
): (theirs: string) => PlaceReason | undefined {
  const parts = partsOf(place);
  const sought = parts.map((part, at) => soughtBy(part, at, parts.length === 1, { aliases, countries }));
  const beginnings = [...new Set(sought.flatMap(beginningsOf))];
  const known = new Map<string, PlaceReason | undefined>();
  return (theirs) => {
    if (!known.has(theirs)) {
      const folded = fold(theirs);
      // Most are somewhere else, and need not be taken apart for that.
      const mayBe = beginnings.some((beginning) => folded.includes(beginning));
      known.set(theirs, mayBe ? reasonIn(theirs, sought, countries) : undefined);
    }
    return known.get(theirs);
  };
}

/** The first words of the names: without one of these nobody is there. */
function beginningsOf({ names, codes, alone }: Sought): string[] {
  return [...names, ...codes, ...alone].map((name) => name.trim().split(' ')[0] ?? name);
}

/** The parts of a place, as they are typed. */
export function partsOf(place: string): string[] {
  return place
    .split(/[,;،、，]/)
    .map((part) => part.trim())
    .filter((part) => placeWords(part) !== '');
}

function soughtBy(
  part: string,
  at: number,
  isWhole: boolean,
  { aliases, countries }: { aliases: PlaceAliases; countries: Countries },
): Sought {
  const own = placeWords(part);
  const same = aliases.filter((names) => names.some((name) => placeWords(name) === own)).flat();
  const names = new Set([own, ...same.map(placeWords)].filter(Boolean));
  const codes = new Set<string>();
  const alone = new Set<string>();
  const are: Country[] = [];
  for (const name of [...names]) {
    const country = countries.get(name);
    const isCode = country?.codes.includes(name);
    if (!country || (isCode && country.ambiguous && !isWhole)) continue;
    are.push(country);
    if (isCode) names.delete(name);
    for (const one of country.names) names.add(one);
    for (const one of country.codes) (country.ambiguous ? alone : codes).add(one);
  }
  return { at, part, names: [...names].map(bounded), codes: [...codes], alone: [...alone], are };
}

function reasonIn(theirs: string, sought: Sought[], countries: Countries): PlaceReason | undefined {
  const parts = partsOf(theirs);
  const words = parts.map(placeWords);
  for (const { at, part, names, codes, alone, are } of sought) {
    // Equatorial Guinea has the word, and is not Guinea.
    const isElsewhere = (one: string) => {
      const country = countries.get(one);
      return are.length > 0 && country !== undefined && !are.includes(country);
    };
    const found = words.findIndex(
      (one) =>
        codes.includes(one) ||
        (words.length === 1 && alone.includes(one)) ||
        (!isElsewhere(one) && names.some((name) => hasName(` ${one} `, name))),
    );
    if (found >= 0) return { at, part, theirs: parts[found] ?? '' };
  }
  return undefined;
}

function hasName(words: string, name: string): boolean {
  const found = words.indexOf(name);
  if (found < 0) return false;
  return !OTHER.test(words.slice(0, found + 1).trimStart());
}

/** A name as it stands among words; in scripts without spaces anywhere. */
function bounded(name: string): string {
  return isUnspaced(name) ? name : ` ${name} `;
}
