import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

const TO_BLANK = 'toBlank';

/** Uids of erased rows that copies in this browser may still tell of. */
export function readToBlank(db: TendDatabase): Promise<string[]> {
  return reading(db, async () => ((await db.settings.get(TO_BLANK))?.value ?? []) as string[]);
}

/** Adds to them; within the transaction in which they were erased. */
export async function noteToBlank(db: TendDatabase, gone: Iterable<string>): Promise<void> {
  const value = [...new Set([...(await readToBlank(db)), ...gone])];
  if (value.length > 0) await db.settings.put({ key: TO_BLANK, value });
}

/** Those are told of nowhere any more. */
export async function blanked(db: TendDatabase, done: string[]): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const left = (await readToBlank(db)).filter((one) => !done.includes(one));
      if (left.length > 0) await db.settings.put({ key: TO_BLANK, value: left });
      else await db.settings.delete(TO_BLANK);
    }),
  );
}
