/** The row that was written last. */
export function newest<Row extends { created: string; uid: string }>(rows: Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && isNewer(best, row) ? best : row), undefined);
}

/** Whether the one was written after the other; of one moment, the same one always. */
export function isNewer(a: { created: string; uid: string }, b: { created: string; uid: string }): boolean {
  return a.created > b.created || (a.created === b.created && a.uid > b.uid);
}
