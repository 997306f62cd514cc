/** How much lies in a store. */
export interface Size {
  contacts: number;
  notes: number;
  interactions: number;
  followUps: number;
}

const FULL: Size = { contacts: 30_000, notes: 100_000, interactions: 100_000, followUps: 20_000 };

/** A tenth, the whole, and three times as much, so that growth is seen; and as little as the tests have time for. */
export const SIZES = {
  tiny: { contacts: 1000, notes: 3000, interactions: 3000, followUps: 600 },
  small: times(FULL, 0.1),
  full: FULL,
  large: times(FULL, 3),
};
export type SizeName = keyof typeof SIZES;

/** Where Chromium puts what IndexedDB keeps: it goes over from one to the other. */
export type Backend = 'leveldb' | 'sqlite';

/** What Chromium is to have on for each. */
export const FEATURES_OF: Record<Backend, string> = {
  leveldb: '',
  sqlite: 'IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
};

/** Under what something is measured. */
export interface Ground {
  size: SizeName;
  backend: Backend;
}

/** In the order in which they are measured; everything on the first. */
export const GROUNDS: readonly Ground[] = [
  { size: 'full', backend: 'leveldb' },
  { size: 'full', backend: 'sqlite' },
  { size: 'small', backend: 'leveldb' },
  { size: 'large', backend: 'leveldb' },
];

/** Those of them that are asked for; where none is one, the ground that has these names. @throws Error if none has */
export function groundsFor(size?: string, backend?: string): readonly Ground[] {
  const listed = GROUNDS.filter(
    (one) => (size ?? one.size) === one.size && (backend ?? one.backend) === one.backend,
  );
  if (listed.length > 0) return listed;
  const [named = '', kept = 'leveldb'] = [size, backend];
  if (!Object.hasOwn(SIZES, named) || !Object.hasOwn(FEATURES_OF, kept))
    throw new Error(`Sizes are ${Object.keys(SIZES)}, backends ${Object.keys(FEATURES_OF)}.`);
  return [{ size: named as SizeName, backend: kept as Backend }];
}

function times(size: Size, part: number): Size {
  return Object.fromEntries(
    Object.entries(size).map(([name, many]) => [name, many * part]),
  ) as unknown as Size;
}
