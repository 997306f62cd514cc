import type { Witness } from '../domain/witness.ts';
import { readFile, writeFile } from '../files/profile-files.ts';

const FOLDER = 'witness';
const NAME = 'store.json';

/** The witness; undefined where there is none, or the browser lets nothing be stored. */
export async function readWitness(): Promise<Witness | undefined> {
  try {
    return JSON.parse(await (await readFile(FOLDER, NAME)).text());
  } catch {
    return undefined; // a file is written as a whole, so an unreadable one is none
  }
}

/** Puts a new witness in the place of the one before. */
export function writeWitness(witness: Witness): Promise<void> {
  return writeFile(FOLDER, NAME, JSON.stringify(witness));
}
