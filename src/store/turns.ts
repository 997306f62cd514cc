import type { Instant } from '../domain/base.ts';
import type { Turned } from '../domain/copies.ts';
import type { HistoryAction } from '../domain/history.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { lastSeq } from './kept-rows.ts';

const TURNS = 'turns';

/** Turns that are remembered. */
const REMEMBERED = 50;

/** The moment at which this database became the store, by a restore or at the user's word. */
export interface Turn {
  op: Turned;
  at: Instant;
  /** The last change that was in it then. */
  seq: number;
}

/** Remembers that it becomes the store now. Not in the log: that is a copy's, and stays as the copy has it. */
export async function noteTurn(db: TendDatabase, op: Turn['op'], at: Instant): Promise<void> {
  const turn = { op, at, seq: await lastSeq(db) };
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const value = [turn, ...(await readTurns(db))].slice(0, REMEMBERED);
      await db.settings.put({ key: TURNS, value });
    }),
  );
}

/** Every turn, the last first. */
export function readTurns(db: TendDatabase): Promise<Turn[]> {
  return reading(db, async () => ((await db.settings.get(TURNS))?.value ?? []) as Turn[]);
}

/** The change behind which "undo last" does not reach: what was done in the store before it became the store again. */
export async function undoFloor(db: TendDatabase): Promise<number> {
  return (await readTurns(db))[0]?.seq ?? 0;
}

/**
 * A page of the history with the turns that fall into it, each after the actions that came later.
 * @param end before which change the page ends
 */
export async function withTurns(
  db: TendDatabase,
  { actions, hasMore }: { actions: HistoryAction[]; hasMore: boolean },
  end: number,
): Promise<HistoryAction[]> {
  const firstOf = ({ steps }: HistoryAction) => steps[0]?.seq ?? 0;
  const last = actions.at(-1);
  const least = hasMore && last ? firstOf(last) : 0;
  const told = [...actions];
  for (const { op, at, seq } of await readTurns(db)) {
    if (seq < least || seq >= end) continue;
    const place = told.findIndex((action) => action.steps.length > 0 && firstOf(action) <= seq);
    const turn = { requestId: `${op} ${at}`, op, at, fullName: '', steps: [], undone: false };
    told.splice(place < 0 ? told.length : place, 0, turn);
  }
  return told;
}
