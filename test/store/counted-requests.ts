import { IDBTransaction } from 'fake-indexeddb';

/** What something asked of the fake stores. */
export interface Counted {
  transactions: number;
  /** Of them, those that may write. */
  writing: number;
  requests: number;
  /** Requests that were only sent once all those before them in their transaction were answered. */
  rounds: number;
}

interface Executor {
  mode: string;
  _requests: unknown[];
  _execRequestAsync(request: { source?: unknown }): EventTarget;
}

const executor = IDBTransaction.prototype as unknown as Executor;

/** Does something, and counts what it asks of any fake store meanwhile. */
export async function countRequests(work: () => Promise<unknown>): Promise<Counted> {
  const execute = executor._execRequestAsync;
  const seen = new Map<Executor, boolean>();
  let [requests, rounds] = [0, 0];
  executor._execRequestAsync = function (request) {
    if (request.source && this.mode !== 'versionchange') {
      seen.set(this, this.mode === 'readwrite');
      requests++;
      if (this._requests.length === 0) rounds++;
    }
    return execute.call(this, request);
  };
  try {
    await work();
  } finally {
    executor._execRequestAsync = execute;
  }
  const writing = [...seen.values()].filter(Boolean).length;
  return { transactions: seen.size, writing, requests, rounds };
}
