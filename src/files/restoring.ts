/** A lock of the browser's, as far as it has any: it ends with the page or worker that holds it. */
function locks(): LockManager | undefined {
  return (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
}

const lockOf = (database: string) => `tend-restore-${database}`;

/** Holds a restore into that database under way while it works; over when the page that does it is closed midway. */
export async function restoringInto<Result>(database: string, work: () => Promise<Result>): Promise<Result> {
  const all = locks();
  if (!all) return work();
  return (await all.request(lockOf(database), { mode: 'shared' }, work)) as Result;
}

/** Does something with a database unless a restore into it is under way; none begins meanwhile. */
export async function unlessRestoring(database: string, work: () => Promise<void>): Promise<void> {
  const all = locks();
  if (!all) return work();
  await all.request(lockOf(database), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
