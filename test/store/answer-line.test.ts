import { expect, test } from 'vitest';
import { reasonKey } from '../../src/domain/answers-to.ts';
import type { Appointment } from '../../src/domain/follow-up.ts';
import { answerLine } from '../../src/store/answer-line.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { shownOf } from './answer-shown.ts';
import { action, freshStore, mara, refusal, TODAY as today } from './fresh-store.ts';

test('an answer is to what was shown, and to nothing that came up or went since', async () => {
  const db = freshStore();
  const remind = (said: Appointment) => setFollowUp(db, { ...action(), handle: mara, today, ...said });
  const line = async () => (await db.followUps.toArray()).map(({ status }) => status).sort();
  await remind({ due: today, summary: 'call' });
  await remind({ due: '2027-03-01', summary: 'the promise', reason: 'promise' });
  const target = { contactUid: (await contactAt(db, mara))?.uid ?? '' };
  const shown = await shownOf(db, target, today);
  const done = () => answerLine(db, { ...action(), target, today, shown, answer: 'done' });
  await done();
  expect(await refusal(done())).toBe('changed-since');
  expect(await line()).toEqual(['completed', 'needs-action']);
});

test('a reason is named as its answer is, with the one of several it is', () => {
  expect(reasonKey({ kind: 'rest', of: '2026-11-01' })).toBe('cadence#2026-11-01');
  expect(reasonKey({ kind: 'keyDate', uid: 'one', of: '2026-11-24' })).toBe('keyDate/one#2026-11-24');
  expect(reasonKey({ kind: 'connected' })).toBe('connected');
});
