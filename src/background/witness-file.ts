import type { Witness } from '../domain/witness.ts';
import { readFile, writeFile } from '../files/profile-files.ts';

const FOLDER = 'witness';

/** Written one after the other, so that one of them is whole whenever the browser ends. */
const NAMES = ['store.json', 'store-again.json'];

/** The witness; undefined where there is none, or the browser lets nothing be stored. */
export async function readWitness(): Promise<Witness | undefined> {
  for (const name of NAMES) {
    try {
      return JSON.parse(await (await readFile(FOLDER, name)).text());
    } catch {
      // not there, or cut off: the other one
    }
  }
  return undefined;
}

/** Puts a new witness in the place of the one before. */
export async function writeWitness(witness: Witness): Promise<void> {
  const write = (name = '') => writeFile(FOLDER, name, JSON.stringify(witness));
  await write(NAMES[0]);
  // Once the first says it, it is said: a disk that is full by now must not take it back.
  await write(NAMES[1]).catch(() => undefined);
}
