import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import type { Action } from '../../src/store/write.ts';
import { action, freshStore, TODAY as today } from './fresh-store.ts';
import { person, set, trip } from './some-occasions.ts';

/** One thing somebody does; `at` chooses what it is done to. */
type Deed = ['offer' | 'done' | 'remove' | 'restore' | 'undo', at: number];

const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom('offer', 'done', 'remove', 'restore', 'undo'),
  fc.nat(9),
);

/** Does it, where it can be done; gives the action it was, for an undo. */
async function act(
  db: TendDatabase,
  [what, at]: Deed,
  { occasionUid, people, done }: { occasionUid: string; people: string[]; done: Action[] },
): Promise<Action> {
  const own = action();
  const pick = <One>(all: One[]) => all[at % all.length];
  const uid = pick(await db.followUps.toArray())?.uid ?? '';
  const contactUids = [pick(people) ?? ''];
  if (what === 'offer') await inviteTo(db, { ...own, today, occasionUid, contactUids, summary: 'Meet' });
  if (what === 'done') await answerFollowUp(db, { ...own, followUpUid: uid, today, answer: 'done' });
  if (what === 'remove') await removeFollowUp(db, { ...own, followUpUid: uid });
  if (what === 'restore') await restoreFromTrash(db, { ...own, table: 'followUps', uid });
  if (what === 'undo') await undo(db, { ...own, undoes: pick(done)?.requestId ?? '' });
  return own;
}

test('whatever is offered, removed, undone and brought back, in whatever order: once a person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 20 }), async (deeds) => {
      const db = freshStore();
      const people = [await person(db, 'Ada Byron'), await person(db, 'Jun Li')];
      const occasionUid = await set(db, trip(['2026-12-20']));
      const done: Action[] = [];
      for (const one of deeds) {
        const own = await act(db, one, { occasionUid, people, done }).catch((cause) => {
          if (!(cause instanceof Refusal)) throw cause;
        });
        if (own) done.push(own);
        const whose = (await db.followUps.toArray()).filter(isLive).map(({ contactUid }) => contactUid);
        expect(whose.length).toBe(new Set(whose).size);
      }
      db.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('an offer that was removed and made again is new: not done, not put off', async () => {
  const db = freshStore();
  const ada = await person(db, 'Ada Byron');
  const occasionUid = await set(db, trip(['2026-12-20', '2026-12-24']));
  const offer = (summary: string) =>
    inviteTo(db, { ...action(), today, occasionUid, contactUids: [ada], summary });
  await offer('Meet');
  const [{ uid: followUpUid = '' } = {}] = await db.followUps.toArray();
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'snoozed', until: '2026-12-23' });
  await removeFollowUp(db, { ...action(), followUpUid });
  await offer('Coffee');
  const [row, ...others] = await db.followUps.toArray();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ uid: followUpUid, summary: 'Coffee', status: 'needs-action' });
  expect(row).not.toHaveProperty('snoozedUntil');
  expect(row).not.toHaveProperty('deletedAt');
});
