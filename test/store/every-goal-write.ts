import type { TendDatabase } from '../../src/store/database.ts';
import { closeGoal, deleteGoal, linkGoal, setGoal, unlinkGoal } from '../../src/store/goals.ts';
import { contactAt } from '../../src/store/handles.ts';
import type { Write } from './every-write.ts';
import { action, mara, TODAY as today } from './fresh-store.ts';

const said = {
  summary: 'Five hospital interviews',
  text: 'Nurses, and whoever plans wards.',
  until: '2026-12-20',
};

/** Sets a goal that Mara is linked to. */
export async function keepGoal(db: TendDatabase): Promise<void> {
  const goalUid = (await setGoal(db, { ...action(), today, said })) ?? '';
  const maraUid = (await contactAt(db, mara))?.uid ?? '';
  await linkGoal(db, { ...action(), goalUid, contactUids: [maraUid] });
}

/** Every write about goals. */
export const goalWrites: Record<string, Write> = {
  setGoal: async ({ db }, action) => {
    await setGoal(db, { ...action, today, said: { ...said, summary: 'A talk in Porto' } });
  },
  'setGoal, one there is': async ({ db, kept: { goalUid } }, action) => {
    await setGoal(db, { ...action, today, goalUid, said: { ...said, until: '2027-01-20' } });
  },
  closeGoal: ({ db, kept: { goalUid } }, action) =>
    closeGoal(db, { ...action, today, goalUid, status: 'reached' }),
  deleteGoal: ({ db, kept: { goalUid } }, action) => deleteGoal(db, { ...action, goalUid }),
  linkGoal: ({ db, zofiaUid, kept: { goalUid } }, action) =>
    linkGoal(db, { ...action, goalUid, contactUids: [zofiaUid] }),
  unlinkGoal: ({ db, maraUid, kept: { goalUid } }, action) =>
    unlinkGoal(db, { ...action, goalUid, contactUids: [maraUid] }),
};
