/** A setting for each pair, so that it goes along into every copy. */
export const APART = 'apart/';

/** Two who are kept and are not one person, by the user's word; in order of their uids. */
export type Pair = [string, string];

/** Under what it is kept that two are not one person. */
export function apartKey(a: string, b: string): string {
  return APART + [a, b].sort().join('/');
}

/** The two whom such a setting is about; nobody where it is another. */
export function pairIn(key: string): Pair | [] {
  return key.startsWith(APART) ? (key.slice(APART.length).split('/') as Pair) : [];
}
