import { readFile, removeFile, writeFile } from './profile-files.ts';

const FOLDER = 'triage';
const FILE = 'triage';

/** Keeps whom an import offers for a rhythm until that is answered, as JSON. No name and no words of theirs are in it. */
export function keepOffered(offered: object): Promise<void> {
  return writeFile(FOLDER, FILE, JSON.stringify(offered));
}

/** What is kept of them; undefined where nothing is. */
export async function readOffered(): Promise<unknown> {
  try {
    return JSON.parse(await (await readFile(FOLDER, FILE)).text());
  } catch {
    return undefined;
  }
}

/** Removes what is kept of them; where no files can be kept there is nothing. */
export async function removeOffered(): Promise<void> {
  await removeFile(FOLDER, FILE).catch(() => undefined);
}
