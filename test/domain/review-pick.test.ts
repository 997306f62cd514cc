import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonRow } from '../../src/domain/person-row.ts';
import { addDays, addMonths } from '../../src/domain/plain-date.ts';
import { askedLately, decidedIn, type Review, type ReviewCard } from '../../src/domain/review.ts';
import { REPLY_DAYS, REVIEW_CARDS, reviewPick, reviewReason } from '../../src/domain/review-pick.ts';
import { row, somePeople } from '../dashboard/some-listed.ts';

const today = '2026-11-27';
const monthly = { every: 1, unit: 'month' } as const;
const whyOf = (different: Partial<PersonRow>, seen: string[] = []) =>
  reviewReason(row(different), { today, seen: new Set(seen) })?.why;

test('whoever was not talked to for more than twice their cadence is looked at, and not before', () => {
  expect(whyOf({ cadence: monthly, last: addDays(today, -62) })).toBeUndefined();
  expect(whyOf({ cadence: monthly, last: addDays(today, -63) })).toBe('untouched');
});

test('without a cadence it takes a year, and a conversation that ended it', () => {
  expect(whyOf({ last: addDays(today, -365) })).toBeUndefined();
  expect(whyOf({ last: addDays(today, -366) })).toBe('untouched');
  expect(whyOf({})).toBeUndefined();
});

test('whose day was put off is not asked about again, nor is who is left in peace', () => {
  const long = { cadence: monthly, last: '2025-01-01' };
  expect(whyOf({ ...long, next: addDays(today, 1) })).toBeUndefined();
  expect(whyOf({ ...long, next: today })).toBe('untouched');
  expect(whyOf({ ...long, phase: 'resting' })).toBeUndefined();
  expect(whyOf({ ...long, phase: 'letGo' })).toBeUndefined();
  expect(whyOf({ ...long, pausedUntil: addDays(today, 1) })).toBeUndefined();
  expect(whyOf({ ...long, pausedUntil: today })).toBe('untouched');
});

test('two messages without a reply are a reason, one is none, and it is the strongest', () => {
  expect(whyOf({ unanswered: 1 })).toBeUndefined();
  expect(whyOf({ unanswered: 2 })).toBe('noReply');
  expect(whyOf({ unanswered: 2, last: '2020-01-01', hasNotes: true })).toBe('noReply');
});

test('a second message is no reason before its reply had two weeks', () => {
  const sent = (lastUnanswered: string) => whyOf({ unanswered: 2, lastUnanswered });
  expect(sent(today)).toBeUndefined();
  expect(sent(addDays(today, -(REPLY_DAYS - 1)))).toBeUndefined();
  expect(sent(addDays(today, -REPLY_DAYS))).toBe('noReply');
  // Meanwhile what else is the matter with them still counts.
  expect(whyOf({ unanswered: 2, lastUnanswered: today, hasNotes: true })).toBe('noCadence');
});

test('notes without a cadence are a reason, unless none is wanted', () => {
  expect(whyOf({ hasNotes: true })).toBe('noCadence');
  expect(whyOf({ hasNotes: true, cadence: monthly })).toBeUndefined();
  expect(whyOf({ hasNotes: true, noCadence: true })).toBeUndefined();
});

test('an import is fresh until somebody was decided about', () => {
  const imported = { uid: 'mara', untracked: true, imported: '2026-10-01' } as const;
  expect(whyOf(imported)).toBe('imported');
  expect(whyOf(imported, ['ivo'])).toBe('imported');
  expect(whyOf(imported, ['mara'])).toBeUndefined();
  // What a file told of long ago makes nobody untouched: they were never meant to be.
  expect(whyOf({ ...imported, last: '2020-01-01' }, ['mara'])).toBeUndefined();
});

test('review after review everybody whom an import brought is asked about once, those passed over again', () => {
  const rows = Array.from({ length: 500 }, (_, at) =>
    row({ uid: `p${at}`, untracked: true, imported: today }),
  );
  const reviews: Review[] = [];
  const decided: string[] = [];
  for (let day = today, left = rows.length; left > 0; day = addMonths(day, 3)) {
    const around = { today: day, seen: new Set(decidedIn(reviews)) };
    const asked = new Set(askedLately(reviews, { today: day, months: 3 }));
    const { cards, more } = reviewPick(rows, { ...around, asked });
    expect(cards.length + more).toBe(left);
    expect(cards).toHaveLength(Math.min(REVIEW_CARDS, left));
    // The last card of a full review is passed over.
    const answers = cards.map((card, at): ReviewCard => (at === 59 ? card : { ...card, answer: 'keep' }));
    const ended = { uid: day, created: '', updated: '', startedOn: day, endedOn: day, cards: answers };
    reviews.push(ended);
    decided.push(...answers.flatMap(({ answer, contactUid }) => (answer ? [contactUid] : [])));
    left = rows.length - decided.length;
  }
  expect(decided.toSorted()).toEqual(rows.map(({ uid }) => uid).toSorted());
});

test('a review has a fair mix, the important ones first, and says how many are left for the next', () => {
  const people = Array.from({ length: 100 }, (_, at) =>
    row({ uid: `long-${at}`, last: '2020-01-01', importance: (at % 4) as 0 | 1 | 2 | 3 }),
  );
  const silent = Array.from({ length: 10 }, (_, at) => row({ uid: `silent-${at}`, unanswered: 3 }));
  const noted = Array.from({ length: 80 }, (_, at) => row({ uid: `noted-${at}`, hasNotes: true }));
  const { cards, more } = reviewPick([...people, ...silent, ...noted], { today, asked: new Set() });
  expect(cards).toHaveLength(REVIEW_CARDS);
  expect(more).toBe(190 - REVIEW_CARDS);
  const count = (why: string) => cards.filter((card) => card.why === why).length;
  expect([count('noReply'), count('untouched'), count('noCadence')]).toEqual([10, 25, 25]);
  const important = people.filter(({ importance }) => importance === 3).map(({ uid }) => uid);
  const asked = cards.filter(({ why }) => why === 'untouched').map(({ contactUid }) => contactUid);
  expect(important.every((uid) => asked.includes(uid))).toBe(true);
});

test('each person comes once, nobody who is left in peace, and those who do not fit are counted', () => {
  fc.assert(
    fc.property(somePeople, fc.nat({ max: 60 }), (people, most) => {
      const rows = people.map((one) => one.row);
      const { cards, more } = reviewPick(rows, { today, asked: new Set() }, most);
      const uids = cards.map(({ contactUid }) => contactUid);
      expect(new Set(uids).size).toBe(uids.length);
      expect(uids.length).toBeLessThanOrEqual(most);
      const all = rows.filter((one) => reviewReason(one, { today }));
      expect(uids.length + more).toBe(all.length);
      expect(uids.length).toBe(Math.min(most, all.length));
      for (const { contactUid, why } of cards) {
        const found = all.find(({ uid }) => uid === contactUid);
        expect(found && reviewReason(found, { today })?.why).toBe(why);
        expect(['resting', 'letGo']).not.toContain(found?.phase);
      }
      const again = reviewPick([...rows].reverse(), { today, asked: new Set() }, most);
      expect(again.cards).toEqual(cards);
    }),
  );
});

test('of no reason more than one card more than of another one that has people left', () => {
  fc.assert(
    fc.property(somePeople, fc.integer({ min: 1, max: 20 }), (people, most) => {
      const rows = people.map((one) => one.row);
      const { cards } = reviewPick(rows, { today, asked: new Set() }, most);
      const count = (all: { why: string }[]) =>
        all.reduce((sum, { why }) => sum.set(why, (sum.get(why) ?? 0) + 1), new Map<string, number>());
      const found = rows.flatMap((one) => reviewReason(one, { today }) ?? []);
      const [taken, there] = [count(cards), count(found)];
      for (const [why, some] of taken)
        for (const [other, all] of there)
          if (other !== why && (taken.get(other) ?? 0) < all)
            expect(some - (taken.get(other) ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('it never nags: within an interval nobody is asked about twice, whatever was decided', () => {
  const days = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(somePeople, days, fc.constantFrom(1, 3, 6, 12), (people, steps, months) => {
      const rows = people.map((one) => one.row);
      const reviews: Review[] = [];
      const asked = new Map<string, string>();
      let day = today;
      for (const [at, step] of steps.entries()) {
        const around = { today: day, months };
        const lately = new Set(askedLately(reviews, around));
        const { cards } = reviewPick(rows, { today: day, asked: lately }, 5);
        for (const { contactUid } of cards) {
          const before = asked.get(contactUid);
          if (before !== undefined) expect(addMonths(before, months) <= day).toBe(true);
          asked.set(contactUid, day);
        }
        const answered = cards.map((card): ReviewCard => ({ ...card, answer: 'keep' }));
        const base = { uid: `${at}`, created: '', updated: '' };
        reviews.push({ ...base, startedOn: day, endedOn: day, cards: answered });
        day = addDays(day, step);
      }
    }),
  );
});

test('a card that was passed over may come again in the next review', () => {
  const silent = row({ unanswered: 2 });
  const review = { startedOn: today, endedOn: today, uid: 'a', created: '', updated: '' };
  const cards: ReviewCard[] = [{ contactUid: silent.uid, why: 'noReply' }];
  const asked = new Set(askedLately([{ ...review, cards }], { today, months: 3 }));
  expect(reviewPick([silent], { today, asked }).cards).toHaveLength(1);
});
