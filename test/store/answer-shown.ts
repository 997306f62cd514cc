import { reasonKey } from '../../src/domain/answers-to.ts';
import { dueOf } from '../../src/domain/due.ts';
import { reasonsUp } from '../../src/domain/order.ts';
import { answerLine } from '../../src/store/answer-line.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { rowsAround } from '../../src/store/rows-around.ts';
import { contactOfTarget, type Target } from '../../src/store/target.ts';

type Said = Omit<Parameters<typeof answerLine>[1], 'shown'>;

/** Answers somebody's line as a view does that shows it as it is. */
export async function answerShown(db: TendDatabase, said: Said): Promise<void> {
  return answerLine(db, { ...said, shown: await shownOf(db, said.target, said.today) });
}

/** What a view shows of somebody's line that day; nothing of nobody. */
export async function shownOf(db: TendDatabase, target: Target, today: string): Promise<string[]> {
  const contact = await contactOfTarget(db, target).catch(() => undefined);
  if (!contact) return [];
  return reasonsUp(dueOf(await rowsAround(db, contact), today), today).map(reasonKey);
}
