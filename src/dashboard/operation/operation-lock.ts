const LOCK = 'tend-operation';

/** Does the work of an operation unless another page does one. @returns false where another does */
export async function holdingOperation(work: () => Promise<void>): Promise<boolean> {
  const { locks } = globalThis.navigator as { locks?: LockManager };
  if (!locks) {
    await work();
    return true;
  }
  return locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
