import { Dexie } from 'dexie';
import type { Text } from '../domain/text.ts';
import { seatsFrom } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';

/**
 * Adds texts by the keys that they want, and looks for others only for those whose key has been given already: so that
 * a note that is saved waits for no look. Within a transaction.
 */
export async function addTexts(db: TendDatabase, texts: Text[]): Promise<void> {
  const taken = await db.texts.bulkAdd(texts).then(
    () => [],
    (cause) => takenIn(cause),
  );
  for (const at of taken) await addElsewhere(db, texts[at] as Text);
}

/** Which ones failed, where each only did because its key is taken. */
function takenIn(cause: unknown): number[] {
  if (!(cause instanceof Dexie.BulkError)) throw cause;
  const failures = Object.entries(cause.failuresByPos);
  if (failures.some(([, { name }]) => name !== 'ConstraintError')) throw cause;
  return failures.map(([at]) => Number(at));
}

/** Adds it by the next key that is free; where it is there already, it stays there. */
async function addElsewhere(db: TendDatabase, text: Text): Promise<void> {
  for (const id of seatsFrom(text.id)) {
    const there = await db.texts.get(id);
    if (there && there.uid !== text.uid) continue;
    await db.texts.put({ ...text, id });
    return;
  }
}
