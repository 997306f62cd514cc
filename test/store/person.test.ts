import { expect, test } from 'vitest';
import { keepContact } from '../../src/store/contacts.ts';
import { answerFollowUp, changeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { readPerson } from '../../src/store/person.ts';
import { noticeNews } from '../../src/store/sightings.ts';
import { answerShown } from './answer-shown.ts';
import { action, freshStore, mara, shows, TODAY as today } from './fresh-store.ts';

const uidOf = async (db: ReturnType<typeof freshStore>) => (await contactAt(db, mara))?.uid ?? '';
const offer = { summary: 'tickets', reason: 'share' } as const;

test('an offer that is over is not among the reminders of a person', async () => {
  const db = freshStore();
  await setFollowUp(db, { ...action(), handle: mara, today, due: today, expires: '2026-11-24', ...offer });
  const uid = await uidOf(db);
  const on = async (day: string) => (await readPerson(db, uid, day)).followUps.length;
  expect([await on('2026-11-24'), await on('2026-11-25')]).toEqual([1, 0]);
});

test('news that was answered in the agenda is asked nowhere any more', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', title: 'Editor' }) });
  await noticeNews(db, {
    ...action(),
    ...shows(mara, { fullName: 'Mara Okafor', title: 'Director' }),
    today,
  });
  const uid = await uidOf(db);
  expect((await readPerson(db, uid, today)).news).toHaveLength(1);
  await answerShown(db, { ...action(), target: { contactUid: uid }, today, answer: 'done' });
  expect((await readPerson(db, uid, today)).news).toEqual([]);
});

test('an offer that was put off beyond its end can get other words', async () => {
  const db = freshStore();
  await setFollowUp(db, { ...action(), handle: mara, today, due: today, expires: '2026-11-25', ...offer });
  const [{ uid: followUpUid } = { uid: '' }] = await db.followUps.toArray();
  const until = '2026-11-29';
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'snoozed', until });
  const words = { summary: 'two tickets', due: until, expires: '2026-11-25' };
  await changeFollowUp(db, { ...action(), followUpUid, today, ...words });
  expect((await readPerson(db, await uidOf(db), until)).followUps).toMatchObject([
    { summary: 'two tickets' },
  ]);
});
