import type { TendDatabase } from '../../src/store/database.ts';
import { deleteShare, editShare, keepShare, sendTo } from '../../src/store/shares.ts';
import type { Write } from './every-write.ts';
import { action, TODAY as today } from './fresh-store.ts';

const ports = {
  title: 'How ports plan for storms',
  url: 'https://example.org/ports',
  text: 'Quays flood first.',
};

/** Keeps a page, which one of them is to get. */
export async function keepPorts(db: TendDatabase, contactUid: string): Promise<void> {
  const shareUid = await keepShare(db, { ...action(), ...ports });
  await sendTo(db, { ...action(), shareUid, contactUids: [contactUid], today });
}

/** Every write about pages worth sending. */
export const sharesWrites: Record<string, Write> = {
  keepShare: async ({ db }, action) => {
    await keepShare(db, { ...action, ...ports, url: 'https://example.org/tides' });
  },
  'keepShare of one that is there': async ({ db }, action) => {
    await keepShare(db, { ...action, ...ports, text: 'Cranes come later.' });
  },
  editShare: ({ db, kept: { shareUid } }, action) => editShare(db, { ...action, shareUid, title: 'Storms' }),
  deleteShare: ({ db, kept: { shareUid } }, action) => deleteShare(db, { ...action, shareUid }),
  sendTo: async ({ db, kept: { shareUid }, maraUid, zofiaUid }, action) => {
    await sendTo(db, { ...action, shareUid, contactUids: [maraUid, zofiaUid], today });
  },
};
