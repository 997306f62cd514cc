import { cmp, type Table } from 'dexie';

type Key = string | string[];

/** Rows read by one request. */
const PAGE = 1000;

/** Rows that may be read for each key asked for: with more, a request for each key takes no longer. */
const ROWS_A_KEY = 20;

/** Where rows are looked for: `keyOf` tells what that index has a row under. */
interface Where<Row> {
  index: string;
  keyOf: (row: Row) => Key;
  page?: number;
}

/**
 * Every row under one of many keys. A request for each would take most of the time: where the keys lie close in the
 * index, all between them is read in pages. Within a transaction.
 */
export async function rowsAmong<Row>(
  table: Table<Row, string>,
  { index, keyOf, page: most = PAGE }: Where<Row>,
  keys: Key[],
): Promise<Row[]> {
  const asked = keys.toSorted(cmp);
  const last = asked.at(-1);
  const found: Row[] = [];
  for (let from = 0, to = 0; from < asked.length; from = to) {
    const first = asked[from] as Key;
    const page = await table.where(index).between(first, last, true, true).limit(most).toArray();
    const end = page.length < most ? undefined : keyOf(page.at(-1) as Row);
    // Of the last key of a full page there may be more rows than are in it.
    while (to < asked.length && (end === undefined || cmp(asked[to], end) < 0)) to++;
    found.push(...among(page, keyOf, asked.slice(from, to)));
    if (end === undefined || (to - from) * ROWS_A_KEY >= most) continue;
    const alone = asked.slice(to).map((key) => table.where(index).equals(key).toArray());
    return [...found, ...(await Promise.all(alone)).flat()];
  }
  return found;
}

/** Both are in order of their keys. */
function among<Row>(page: Row[], keyOf: Where<Row>['keyOf'], asked: Key[]): Row[] {
  let at = 0;
  return page.filter((row) => {
    const key = keyOf(row);
    while (at < asked.length && cmp(asked[at], key) < 0) at++;
    return at < asked.length && cmp(asked[at], key) === 0;
  });
}
