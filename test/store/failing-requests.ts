import { IDBTransaction } from 'fake-indexeddb';

/**
 * How a request of the store fails: 'error', as a full disk in Chromium; 'throw', as in a transaction that is gone;
 * 'abort', after the request succeeded, as a commit that did not come through.
 */
export type Fault = 'error' | 'throw' | 'abort';

interface Request {
  source?: unknown;
  operation: () => unknown;
}

interface Executor {
  mode: string;
  abort(): void;
  _execRequestAsync(request: Request): EventTarget;
}

const executor = IDBTransaction.prototype as unknown as Executor;

/**
 * Does something while the nth request to any fake store fails (0: none), and says how many requests there were.
 * Every request of fake-indexeddb goes through its transaction's `_execRequestAsync`.
 */
export async function withFault(nth: number, fault: Fault, work: () => Promise<void>): Promise<number> {
  const execute = executor._execRequestAsync;
  let count = 0;
  executor._execRequestAsync = function (request) {
    if (!request.source || this.mode === 'versionchange' || ++count !== nth)
      return execute.call(this, request);
    if (fault === 'throw') throw new DOMException('The transaction is gone.', 'InvalidStateError');
    const operation = () => {
      throw new DOMException('The disk is full.', 'UnknownError');
    };
    const answer = execute.call(this, fault === 'error' ? { ...request, operation } : request);
    if (fault === 'abort') answer.addEventListener('success', () => this.abort());
    return answer;
  };
  try {
    await work();
  } finally {
    executor._execRequestAsync = execute;
  }
  return count;
}
