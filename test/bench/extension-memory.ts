import { readdirSync, readFileSync } from 'node:fs';
import type { Running } from '../browser/running.ts';

/** Memory of the extension's process that is its own, in MB; not a number where the machine does not tell. */
export function extensionMemory({ profile }: Running): number {
  for (const name of readProcesses()) {
    const file = (what: string) => readFileSync(`/proc/${name}/${what}`, 'utf8');
    try {
      const line = file('cmdline');
      if (!line.includes('--extension-process') || !line.includes(profile)) continue;
      return Number(/^RssAnon:\s*(\d+)/m.exec(file('status'))?.[1]) / 1000;
    } catch {
      // it has ended since the listing
    }
  }
  return Number.NaN;
}

function readProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((one) => /^\d+$/.test(one));
  } catch {
    return []; // only Linux has such a folder
  }
}
