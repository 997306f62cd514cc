import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process holds on to, in whole MB: the heap after everything was let go of that could be. */
export function heapInUse(): number {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
