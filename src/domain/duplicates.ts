import type { HandleKey } from './handle.ts';
import { fold, nameWords } from './name.ts';
import { oneLine } from './one-line.ts';

/** What of a person is looked at. */
export interface PersonTraits {
  uid: string;
  name: string;
  org?: string | undefined;
  title?: string | undefined;
  place?: string | undefined;
  /** The current ones. */
  handles: Pick<HandleKey, 'service' | 'kind' | 'value'>[];
}

/** Why two may be one person, the surest first. */
export const LIKENESSES = [
  'name-org', // the same name and company
  'spelling-org', // the same name typed another way, and the same company
  'name-place', // the same name and place
  'initial-org', // an initial stands for a name; the same company
  'name', // the same name
  'spelling', // the same name typed another way
] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Two who may be one person, and why. */
export interface Duplicate {
  a: string;
  b: string;
  why: Likeness;
}

/** People of one name of whom the name alone says nothing any more: so many are several. */
const COMMON = 6;

/** Pairs suggested within people who have all in common: of n there are n². */
const MOST_OF_ONE_KIND = 30;

/** A person with what they are compared by, folded once. */
interface Folded extends PersonTraits {
  /** As it is read. */
  whole: string;
  /** Whatever the order of its words and what parts them. */
  words: string;
  /** The last word, and how the first begins. */
  short: string;
  org: string;
  place: string;
  /** Networks in which they have a profile, and which. */
  profiles: Map<string, Set<string>>;
}

/**
 * Suggests who may be kept twice, the surest first. Never two whom the user keeps apart, and two with different profiles
 * in one network only where name and company agree: a network gives a person one.
 * @param apart pairs of uids that are known to be two people, in either order
 */
export function findDuplicates(
  people: PersonTraits[],
  apart: Iterable<readonly [string, string]> = [],
  most = 200,
): Duplicate[] {
  const known = new Set([...apart].map(([a, b]) => pairKey(a, b)));
  const folded = people.map(foldedOf).filter(({ whole }) => whole !== '');
  const found = new Map<string, Duplicate>();
  for (const why of LIKENESSES)
    for (const alike of groupsBy(folded, KEYS[why])) {
      if ((why === 'name' || why === 'spelling') && alike.length >= COMMON) continue;
      for (const [one, other] of pairsOf(alike)) {
        const key = pairKey(one.uid, other.uid);
        if (found.has(key) || known.has(key) || !mayBeOne(one, other, why)) continue;
        found.set(key, { a: one.uid, b: other.uid, why });
        if (found.size >= most) return [...found.values()];
      }
    }
  return [...found.values()];
}

/** What two have in common to be alike in that way; '' for what says nothing. */
const KEYS: Record<Likeness, (one: Folded) => string> = {
  'name-org': ({ whole, org }) => org && `${whole}\n${org}`,
  'spelling-org': ({ words, org }) => org && `${words}\n${org}`,
  'name-place': ({ whole, place }) => place && `${whole}\n${place}`,
  'initial-org': ({ short, org }) => short && org && `${short}\n${org}`,
  name: ({ whole }) => whole,
  spelling: ({ words }) => words,
};

function foldedOf(person: PersonTraits): Folded {
  const words = nameWords(person.name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const profiles = new Map<string, Set<string>>();
  for (const { service, kind, value } of person.handles) {
    if (kind === 'address') continue; // one person has many mails
    const network = `${service}/${kind}`;
    profiles.set(network, (profiles.get(network) ?? new Set()).add(value));
  }
  return {
    ...person,
    whole: fold(oneLine(person.name)),
    words: [...words].sort().join(''),
    short: words.length > 1 ? `${[...first][0]} ${last}` : '',
    org: nameWords(person.org ?? '').join(' '),
    place: nameWords(person.place ?? '').join(' '),
    profiles,
  };
}

/** Those of whom at least two are alike. */
function groupsBy(people: Folded[], keyOf: (one: Folded) => string): Folded[][] {
  const groups = new Map<string, Folded[]>();
  for (const one of people) {
    const key = keyOf(one);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Every two of a few; of many the neighbours. */
function* pairsOf(alike: Folded[]): Generator<[Folded, Folded]> {
  let left = MOST_OF_ONE_KIND;
  for (let apart = 1; apart < alike.length; apart++)
    for (let at = 0; at + apart < alike.length; at++) {
      if (left-- === 0) return;
      yield [alike[at] as Folded, alike[at + apart] as Folded];
    }
}

function mayBeOne(one: Folded, other: Folded, why: Likeness): boolean {
  if (one.uid === other.uid) return false;
  // "J. Smith" may be Jane Smith; John Smith is somebody else.
  if (why === 'initial-org' && !isInitialOf(one, other) && !isInitialOf(other, one)) return false;
  return why === 'name-org' || why === 'spelling-org' || !haveOtherProfiles(one, other);
}

function isInitialOf(one: Folded, other: Folded): boolean {
  const [first = ''] = nameWords(one.name);
  return [...first].length === 1 && (nameWords(other.name)[0] ?? '').startsWith(first);
}

/** Whether a network has another profile of each. */
function haveOtherProfiles(one: Folded, other: Folded): boolean {
  for (const [network, values] of one.profiles) {
    const others = other.profiles.get(network);
    if (others && ![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
