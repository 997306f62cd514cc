import browser from 'webextension-polyfill';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads one value of `storage.session`, lets `change` say what it becomes, and keeps it: one at a time, so that
 * two messages never overwrite each other. The queue is a lock, not state: nothing is lost when the worker stops.
 * `storage.session` is closed to content scripts and gone when the browser closes.
 */
export function updateSession<Value, Result>(
  key: string,
  change: (value: Value | undefined) => { value: Value; result: Result },
): Promise<Result> {
  const mine = turn.then(async () => {
    const stored = await readSession<Value>(key);
    const { value, result } = change(stored);
    if (value !== stored) await browser.storage.session.set({ [key]: value });
    return result;
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** One value of `storage.session`. */
export async function readSession<Value>(key: string): Promise<Value | undefined> {
  const stored = await browser.storage.session.get(key);
  return stored[key] as Value | undefined;
}

/** The name of this run of the browser: the places of earlier runs are gone. */
export async function sessionName(): Promise<string> {
  const given = await readSession<string>('session'); // without a turn: it stays what it is
  if (given !== undefined) return given;
  return updateSession<string, string>('session', (known) => {
    const name = known ?? crypto.randomUUID().slice(0, 8);
    return { value: name, result: name };
  });
}
