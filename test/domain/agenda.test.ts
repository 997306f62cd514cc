import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agenda, AHEAD, agendaOf, turnOf } from '../../src/domain/agenda.ts';
import type { Due } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { lineOn, sighting } from './line-rows.ts';
import { contact } from './people.ts';

const TODAY = '2026-11-22';

/** A line as the store keeps it: with a fixed day, one that may wait, both, or neither. */
function line(uid: string, { fixed, soft }: { fixed?: string | undefined; soft?: string | undefined }): Due {
  const next = [fixed, soft].filter((day) => day !== undefined).sort()[0];
  const reasons: Due['reasons'] = [
    ...(fixed ? [{ kind: 'followUp' as const, due: fixed, day: fixed }] : []),
    ...(soft ? [{ kind: 'news' as const, due: soft, day: soft, calm: true as const }] : []),
  ];
  return {
    contactUid: uid,
    ...(next && { next }),
    ...(fixed && { fixed }),
    ...(soft && { soft }),
    reasons,
    rank: { importance: 1, reciprocity: 0 },
    fullName: contact().fullName,
  };
}

const day = fc.option(
  fc.integer({ min: -20, max: 12 }).map((days) => addDays(TODAY, days)),
  { nil: undefined },
);
const lines = fc
  .array(fc.record({ fixed: day, soft: day }), { maxLength: 40 })
  .map((all) => all.map((one, at) => line(`person-${String(at).padStart(2, '0')}`, one)));
const limit = fc.integer({ min: 1, max: 12 });
const answered = fc.nat({ max: 8 });
const uids = (found: Due[]) => found.map(({ contactUid }) => contactUid);
const isUp = (on: string | undefined) => on !== undefined && on <= TODAY;
const inSight = ({ today, later }: Agenda) => [...uids(today), ...uids(later)];

test('promises and dated things stand in their day, whatever the limit and however many they are', () => {
  fc.assert(
    fc.property(lines, limit, answered, (all, limit, answered) => {
      const { today } = agendaOf(all, { today: TODAY, limit, answered, hadTurn: answered });
      for (const one of all.filter(({ fixed }) => isUp(fixed))) expect(uids(today)).toContain(one.contactUid);
    }),
  );
});

test('what may wait fills the day up to its limit, has one place at least, and goes no further; people already answered count', () => {
  fc.assert(
    fc.property(lines, limit, answered, answered, (all, limit, answered, others) => {
      const hadTurn = Math.min(answered, others);
      const { today } = agendaOf(all, { today: TODAY, limit, answered, hadTurn });
      const fixed = all.filter((one) => isUp(one.fixed)).length;
      const waiting = all.filter((one) => !isUp(one.fixed) && isUp(one.soft)).length;
      expect(today.length - fixed).toBe(
        Math.min(waiting, Math.max(0, limit - fixed - answered, 1 - hadTurn)),
      );
    }),
  );
});

test('nobody is hidden: whoever is up, or comes within the week, has one line, today or later', () => {
  fc.assert(
    fc.property(lines, limit, answered, (all, limit, answered) => {
      const found = inSight(agendaOf(all, { today: TODAY, limit, answered, hadTurn: answered }));
      const near = all.filter(({ next }) => next !== undefined && next <= addDays(TODAY, AHEAD));
      expect(found.toSorted()).toEqual(uids(near).toSorted());
    }),
  );
});

test('whoever may not come today has waited no longer than those who come', () => {
  fc.assert(
    fc.property(lines, limit, answered, (all, limit, answered) => {
      const { today, later } = agendaOf(all, { today: TODAY, limit, answered, hadTurn: answered });
      const taken = today.filter(({ fixed }) => !isUp(fixed)).map(({ soft = '' }) => soft);
      const left = later.filter(({ soft }) => isUp(soft)).map(({ soft = '' }) => soft);
      for (const one of left) expect(taken.every((soft) => soft <= one)).toBe(true);
    }),
  );
});

test('however many promises a day brings, whoever waits longest comes, until they were answered', () => {
  const promises = Array.from({ length: 9 }, (_, at) => line(`p${at}`, { fixed: addDays(TODAY, -at) }));
  const waiting = [
    line('longest', { soft: addDays(TODAY, -30) }),
    line('newer', { soft: addDays(TODAY, -1) }),
  ];
  const softOf = ({ today }: Agenda) => uids(today).filter((uid) => !uid.startsWith('p'));
  const day = { today: TODAY, limit: 5 };
  expect(softOf(agendaOf([...promises, ...waiting], { ...day, answered: 0, hadTurn: 0 }))).toEqual([
    'longest',
  ]);
  const kept = { ...day, answered: 1, hadTurn: 0 }; // one of the promises
  expect(softOf(agendaOf([...promises.slice(1), ...waiting], kept))).toEqual(['longest']);
  const told = { ...day, answered: 1, hadTurn: 1 };
  expect(softOf(agendaOf([...promises, ...waiting.slice(1)], told))).toEqual([]);
});

test('the agenda does not depend on the order in which lines are stored', () => {
  fc.assert(
    fc.property(lines, limit, fc.nat({ max: 40 }), (all, limit, turn) => {
      const quota = { today: TODAY, limit, answered: 0, hadTurn: 0 };
      expect(agendaOf([...all.slice(turn), ...all.slice(0, turn)].reverse(), quota)).toEqual(
        agendaOf(all, quota),
      );
    }),
  );
});

test('everybody’s turn comes: at most as many days later as those before them fill, where the day’s lines are answered', () => {
  const arrivals = fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      arrivals,
      fc.integer({ min: 1, max: 6 }),
      fc.nat({ max: 3 }),
      (crowd, come, free, promised) => {
        const queue = new Map(
          Array.from({ length: crowd }, (_, at) => [
            `w${at}`,
            line(`w${at}`, { soft: addDays(TODAY, -(at % 17)) }),
          ]),
        );
        const bound = new Map<string, number>();
        for (const [past, many] of come.entries()) {
          const today = addDays(TODAY, past);
          for (let at = 0; at < many; at++)
            queue.set(`d${past}-${at}`, line(`d${past}-${at}`, { soft: today }));
          const promises = Array.from({ length: promised }, (_, at) =>
            line(`p${past}-${at}`, { fixed: today }),
          );
          const quota = { today, limit: free + promised, answered: 0, hadTurn: 0 };
          const agenda = agendaOf([...queue.values(), ...promises], quota);
          for (const uid of uids(agenda.today)) {
            expect(past, uid).toBeLessThanOrEqual(bound.get(uid) ?? past);
            queue.delete(uid);
          }
          for (const [before, uid] of uids(agenda.later).entries())
            if (!bound.has(uid)) bound.set(uid, past + Math.ceil((before + 1) / free));
          for (const uid of queue.keys()) expect(bound.get(uid), `${uid} still waits`).toBeGreaterThan(past);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('somebody with a promise has all their reasons in one line, and takes no second place', () => {
  const both = line('both', { fixed: TODAY, soft: addDays(TODAY, -9) });
  const { today, later } = agendaOf([both, line('other', { soft: TODAY })], {
    today: TODAY,
    limit: 2,
    answered: 0,
    hadTurn: 0,
  });
  expect(uids(today).toSorted()).toEqual(['both', 'other']);
  expect(later).toEqual([]);
});

test('good news of yesterday comes before that of today where there is one place', () => {
  const news = (uid: string, on: string) =>
    lineOn(TODAY, { uid }, { sightings: [sighting(on, { contactUid: uid })] });
  const all = [news('new', TODAY), news('old', addDays(TODAY, -1))];
  const { today, later } = agendaOf(all, { today: TODAY, limit: 1, answered: 0, hadTurn: 0 });
  expect([uids(today), uids(later)]).toEqual([['old'], ['new']]);
});

test('who waits has a turn on the days to come, as many a day as the limit', () => {
  const turns = [0, 4, 5, 9, 10].map((place) => turnOf(place, { today: '2026-11-28', limit: 5 }));
  expect(turns).toEqual(['2026-11-29', '2026-11-29', '2026-11-30', '2026-11-30', '2026-12-01']);
});
