import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { pageKey } from '../../src/domain/share.ts';
import { addPerson } from '../../src/store/add-person.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { deleteShare, keepShare, sendTo } from '../../src/store/shares.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import type { Action } from '../../src/store/write.ts';
import { action, freshStore, TODAY as today } from './fresh-store.ts';

/** One thing somebody does; `at` chooses what it is done to. */
type Deed = [
  'keep' | 'send' | 'both' | 'done' | 'skip' | 'callOff' | 'delete' | 'restore' | 'undo',
  at: number,
];

const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom('keep', 'send', 'both', 'done', 'skip', 'callOff', 'delete', 'restore', 'undo'),
  fc.nat(9),
);

/** Two pages, each written in several ways. */
const addressOf = (at: number) => `https://example.org/${at % 2}${['', '/', '#part', '/?fbclid=x'][at % 4]}`;

/** Does it, where it can be done; gives the action it was, for an undo. */
async function act(db: TendDatabase, [what, at]: Deed, people: string[], done: Action[]): Promise<Action> {
  const own = action();
  const pick = <One>(all: One[]) => all[at % all.length];
  const shares = await db.shares.toArray();
  const shareUid = pick(shares)?.uid ?? '';
  const followUps = await db.followUps.toArray();
  const followUpUid = pick(followUps)?.uid ?? '';
  if (what === 'keep') await keepShare(db, { ...own, title: 'Ports', url: addressOf(at), text: `${at}` });
  if (what === 'send') await sendTo(db, { ...own, shareUid, contactUids: [pick(people) ?? ''], today });
  if (what === 'both') await sendTo(db, { ...own, shareUid, contactUids: [...people, ...people], today });
  if (what === 'done') await answerFollowUp(db, { ...own, followUpUid, today, answer: 'done' });
  if (what === 'skip') await answerFollowUp(db, { ...own, followUpUid, today, answer: 'skipped' });
  if (what === 'callOff') await removeFollowUp(db, { ...own, followUpUid });
  if (what === 'delete') await deleteShare(db, { ...own, shareUid });
  if (what === 'restore') {
    const table = at % 2 ? 'shares' : 'followUps';
    await restoreFromTrash(db, { ...own, table, uid: table === 'shares' ? shareUid : followUpUid });
  }
  if (what === 'undo') await undo(db, { ...own, undoes: pick(done)?.requestId ?? '' });
  return own;
}

const living = async (db: TendDatabase) => (await db.followUps.toArray()).filter(isLive);

test('whatever is pressed, undone and brought back, in whatever order: one page an address, once a person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (deeds) => {
      const db = freshStore();
      const people = [];
      for (const fullName of ['Ada Byron', 'Jun Li'])
        people.push(await addPerson(db, { ...action(), fields: { fullName } }));
      await keepShare(db, { ...action(), title: 'Ports', url: 'https://example.org/0', text: '' });
      const done: Action[] = [];
      for (const one of deeds) {
        const sent = (await living(db)).filter(({ outcome }) => outcome === 'done');
        const own = await act(db, one, people, done).catch((cause) => {
          if (!(cause instanceof Refusal)) throw cause;
        });
        if (own) done.push(own);
        const followUps = await living(db);
        const pairs = followUps.map(({ share, contactUid }) => `${share} ${contactUid}`);
        expect(pairs.length, 'once a person').toBe(new Set(pairs).size);
        const addresses = (await db.shares.toArray()).filter(isLive).map(({ url }) => pageKey(url));
        expect(addresses.length, 'one page an address').toBe(new Set(addresses).size);
        if (one[0] === 'send' || one[0] === 'both')
          expect(followUps, 'what was sent stays sent').toEqual(expect.arrayContaining(sent));
      }
      db.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('of a page that was kept twice before, nobody gets the second who has the first', async () => {
  const db = freshStore();
  const ada = await addPerson(db, { ...action(), fields: { fullName: 'Ada Byron' } });
  const jun = await addPerson(db, { ...action(), fields: { fullName: 'Jun Li' } });
  const page = { title: 'Quays', url: 'https://example.org/quays', text: '' };
  const shareUid = await keepShare(db, { ...action(), ...page });
  const [row] = await db.shares.toArray();
  if (row) await db.shares.add({ ...row, uid: 'twice', url: `${page.url}/#part` });
  await sendTo(db, { ...action(), shareUid, contactUids: [ada], today });
  const second = { ...action(), shareUid: 'twice', contactUids: [ada, jun], today };
  expect(await sendTo(db, second)).toBe(1);
});
