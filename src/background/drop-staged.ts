import { removeOffersBut } from '../files/offered.ts';
import { unstage } from '../files/staged.ts';
import type { TendDatabase } from '../store/database.ts';
import { endOperation } from '../store/operations.ts';

/**
 * Ends an operation that is under way, with what was still to be done: whoever was erased may be in it. What it has
 * done stays. Whom the last import offered goes too. Only the file's going matters; where no file can be written there is none.
 */
export async function dropStaged(db: TendDatabase): Promise<void> {
  await endOperation(db);
  await unstage().catch(() => undefined);
  await removeOffersBut();
}
