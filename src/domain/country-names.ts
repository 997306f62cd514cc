import { fold } from './name.ts';

/** States of the USA whose letters are a country's too: behind a city they mean the state. */
const STATES = new Set(
  'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE NI PA SC SD TN VA'.split(' '),
);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a country is called, folded. */
export interface Country {
  names: string[];
  /** Its two letters; of those that may be a state's, only where nothing else stands beside them. */
  codes: string[];
  ambiguous: boolean;
}

/** Every country under each of its names and letters, folded. */
export type Countries = Map<string, Country>;

/** The countries as these languages call them, in full and shortly. */
export function countriesIn(languages: string[]): Countries {
  const told = languages.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
    ),
  );
  const byName = new Map<string, { names: Set<string>; codes: Set<string> }>();
  for (const code of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    if (/^(X[A-Z]|ZZ|QO|EU|EZ|UN)$/.test(code)) continue; // no countries
    const names = told.flatMap((one) => one.of(code) ?? []).map(fold);
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
