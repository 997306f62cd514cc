/** What is asked about each contact, together: Dexie's `anyOf` would walk by cursor, three times as slow as `getAll`. */
export async function ofEach<Row>(
  contactUids: Iterable<string>,
  ask: (contactUid: string) => PromiseLike<Row[]>,
): Promise<Row[]> {
  return (await Promise.all([...contactUids].map(ask))).flat();
}
