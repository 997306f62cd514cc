import { expect, test } from 'vitest';
import { askedLately, lastReview, nextReview, openReview, type Review } from '../../src/domain/review.ts';

const review = (different: Partial<Review>): Review => ({
  uid: 'a',
  created: '',
  updated: '',
  startedOn: '2026-01-10',
  cards: [],
  ...different,
});

test('the next review is an interval after the last one ended, or after the store began', () => {
  const last = review({ endedOn: '2026-08-31' });
  expect(nextReview(last, '2020-01-01', 6)).toBe('2027-02-28');
  expect(nextReview(undefined, '2026-08-31', 3)).toBe('2026-11-30');
  expect(nextReview(undefined, undefined, 3)).toBeUndefined();
});

test('of reviews the open one that was begun last goes on, and the one that ended last counts', () => {
  const one = review({ uid: 'one', endedOn: '2026-02-01' });
  const other = review({ uid: 'other', startedOn: '2026-01-01', endedOn: '2026-03-01' });
  const open = review({ uid: 'open', startedOn: '2026-05-01' });
  const older = review({ uid: 'older', startedOn: '2026-04-01' });
  const gone = review({ uid: 'gone', startedOn: '2026-06-01', deletedAt: '2026-06-02T00:00:00.000Z' });
  const all = [gone, open, other, older, one];
  expect(openReview(all)?.uid).toBe('open');
  expect(lastReview(all)?.uid).toBe('other');
  expect(openReview([one, gone])).toBeUndefined();
});

test('who was decided about is left alone for an interval; who was passed over is not', () => {
  const cards = [
    { contactUid: 'kept', why: 'noReply', answer: 'keep' },
    { contactUid: 'passed', why: 'noReply' },
  ] as const;
  const ended = review({ endedOn: '2026-01-31', cards: [...cards] });
  expect(askedLately([ended], { today: '2026-02-27', months: 1 })).toEqual(['kept']);
  expect(askedLately([ended], { today: '2026-02-28', months: 1 })).toEqual([]);
  expect(askedLately([review({ cards: [...cards] })], { today: '2026-02-01', months: 1 })).toEqual(['kept']);
});
