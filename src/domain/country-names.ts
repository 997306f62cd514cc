import { LANGUAGES } from './locale.ts';
import { fold } from './name.ts';

/** States of the USA whose letters are a country's too: behind a city they mean the state. */
const STATES = new Set(
  'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE NI PA SC SD TN VA'.split(' '),
);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a country is called, as `placeWords` has it. */
export interface Country {
  names: string[];
  /** Its two letters; of those that may be a state's, only where nothing else stands beside them. */
  codes: string[];
  ambiguous: boolean;
}

/** Every country under each of its names and letters, as `placeWords` has them. */
export type Countries = Map<string, Country>;

/** Further languages that a country calls itself in; the one that most there speak is known of `Intl`. */
const ALSO: Record<string, string[]> = {
  BE: ['nl'],
  CH: ['it'],
  FI: ['sv'],
  IE: ['ga'],
  ZA: ['af'],
  AF: ['ps'],
};

/** What a language calls a country by its letters, in full and shortly. */
type Teller = (code: string) => string[];

/** Each language once: it takes its time to be made. */
function tellers(): (language: string) => Teller {
  const made = new Map<string, Teller>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const styles = (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
    );
    const teller: Teller = (code) => styles.flatMap((one) => one.of(code) ?? []);
    made.set(language, teller);
    return teller;
  };
}

/** The languages in which a country calls itself. */
function ownLanguages(code: string): string[] {
  return [new Intl.Locale(`und-${code}`).maximize().language, ...(ALSO[code] ?? [])];
}

/** Folded words with one space between. */
export function placeWords(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/**
 * The countries as they call themselves, and as all the languages that Tend speaks and these do, in full and shortly: a
 * profile tells a place in the language of whoever wrote it.
 */
export function countriesIn(languages: string[]): Countries {
  const tellerOf = tellers();
  const told = [...new Set([...languages, ...LANGUAGES])].map(tellerOf);
  const byName = new Map<string, { names: Set<string>; codes: Set<string> }>();
  for (const code of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    if (/^(X[A-Z]|ZZ|QO|EU|EZ|UN)$/.test(code)) continue; // no countries
    const own = ownLanguages(code).map(tellerOf);
    const isOther = (one: string) => /^[a-z]{2}$/.test(one) && one !== fold(code); // letters of another country
    const names = [...told, ...own]
      .flatMap((teller) => teller(code))
      .map(placeWords)
      .filter((one) => one && !isOther(one));
    const [name] = names;
    if (name === undefined) continue;
    // One that has two codes, such as GB and UK, is one country.
    const country = byName.get(name) ?? { names: new Set(), codes: new Set() };
    for (const one of names) country.names.add(one);
    country.codes.add(code);
    byName.set(name, country);
  }
  const countries: Countries = new Map();
  for (const { names, codes } of byName.values()) {
    const isState = [...codes].some((code) => STATES.has(code));
    const country = { names: [...names], codes: [...codes].map(fold), ambiguous: isState };
    for (const one of [...country.names, ...country.codes]) countries.set(one, country);
  }
  return countries;
}
