import { listFiles, readText, removeFile, writeFile } from './profile-files.ts';

const FOLDER = 'triage';

/**
 * Keeps whom an import offers for a cadence until that is answered, as JSON, each import in a file of its own: one that
 * turns out not to begin takes nothing from another's. No name and no words of theirs are in it.
 */
export function keepOffered(operation: string, offered: object): Promise<void> {
  return writeFile(FOLDER, operation, JSON.stringify(offered));
}

/** What is kept of them; undefined where nothing is. */
export async function readOffered(operation: string): Promise<unknown> {
  try {
    return JSON.parse(await readText(FOLDER, operation));
  } catch {
    return undefined;
  }
}

/** Removes what is kept of them; where no files can be kept there is nothing. */
export async function removeOffered(operation: string): Promise<void> {
  await removeFile(FOLDER, operation).catch(() => undefined);
}

/** Removes what is kept of every import but one; of every one where none is named. */
export async function removeOffersBut(operation?: string): Promise<void> {
  const files = await listFiles(FOLDER).catch(() => []);
  for (const { name } of files) if (name !== operation) await removeOffered(name);
}
