import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balanceOf,
  FAVOUR_KINDS,
  FAVOUR_SIDES,
  type Favour,
  isThirdAsk,
  isThirdAskAmong,
  newestFavours,
  unthanked,
} from '../../src/domain/favour.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { favour } from './people.ts';

test('give and ask are counted by side, thanks apart, deleted ones not at all', () => {
  const all = [
    favour({ side: 'gave', kind: 'help' }),
    favour({ side: 'gave', kind: 'thanks' }),
    favour({ side: 'received', kind: 'advice' }),
    favour({ side: 'asked', deletedAt: '2026-11-21T09:00:00.000Z' }),
  ];
  expect(balanceOf(all)).toEqual({ gave: 1, received: 1, asked: 0, asksInRow: 0, thanks: 1 });
});

test('where nothing was given or asked there is no balance', () => {
  expect(balanceOf([])).toBeUndefined();
  expect(balanceOf([favour({ kind: 'thanks', side: 'gave' })])).toBeUndefined();
});

test('asks in a row are those since anything was given', () => {
  const all = [
    favour({ on: '2026-10-01' }),
    favour({ on: '2026-11-03' }),
    favour({ on: '2026-11-02', side: 'gave', kind: 'article' }),
    favour({ on: '2026-11-04', kind: 'referral' }),
  ];
  expect(balanceOf(all)?.asksInRow).toBe(2);
});

test('what was received is owed thanks until they are said', () => {
  const intro = favour({ uid: 'intro', on: '2026-11-01', side: 'received' });
  const advice = favour({ uid: 'advice', on: '2026-11-03', side: 'received', kind: 'advice' });
  const thanks = favour({ uid: 'thanks', on: '2026-11-02', side: 'gave', kind: 'thanks' });
  expect(unthanked([advice, intro]).map(({ uid }) => uid)).toEqual(['intro', 'advice']);
  expect(unthanked([advice, intro, thanks]).map(({ uid }) => uid)).toEqual(['advice']);
});

test('thanks of the same day as the favour count', () => {
  const intro = favour({ uid: 'a', side: 'received', created: '2026-11-20T08:00:00.000Z' });
  const thanks = favour({ uid: 'b', side: 'gave', kind: 'thanks', created: '2026-11-20T09:00:00.000Z' });
  expect(unthanked([intro, thanks])).toEqual([]);
});

test('the newest comes first, deleted ones do not', () => {
  const all = [
    favour({ uid: 'a', on: '2026-11-01' }),
    favour({ uid: 'b', on: '2026-11-03' }),
    favour({ uid: 'c', on: '2026-11-02', deletedAt: '2026-11-21T09:00:00.000Z' }),
  ];
  expect(newestFavours(all).map(({ uid }) => uid)).toEqual(['b', 'a']);
});

test('the third ask in a row is said, a second and a fourth are not', () => {
  const asks = (many: number) => balanceOf(Array.from({ length: many }, () => favour()));
  const said = [0, 1, 2, 3, 4].map((many) => isThirdAsk(asks(many), { side: 'asked', kind: 'help' }));
  expect(said).toEqual([false, false, true, false, false]);
});

test('an ask of a day before something was given is no third', () => {
  const all = [
    favour({ on: '2026-11-01', side: 'gave' }),
    favour({ on: '2026-11-02' }),
    favour({ on: '2026-11-03' }),
  ];
  const ask = { side: 'asked', kind: 'help' } as const;
  expect(isThirdAskAmong(all, { ...ask, on: '2026-11-02' })).toBe(true);
  expect(isThirdAskAmong(all, { ...ask, on: '2026-10-31' })).toBe(false);
});

type Told = Pick<Favour, 'side' | 'kind'> & { day: number; isDeleted: boolean };

const told: fc.Arbitrary<Told> = fc.record({
  day: fc.nat(30),
  side: fc.constantFrom(...FAVOUR_SIDES),
  kind: fc.constantFrom(...FAVOUR_KINDS),
  isDeleted: fc.boolean(),
});
const favourOf = ({ day, side, kind, isDeleted }: Told, at: number) => ({
  ...favour({ uid: String(at), on: addDays('2026-11-01', day), side, kind }),
  created: new Date(Date.UTC(2026, 11, 1, 0, at)).toISOString(),
  ...(isDeleted && { deletedAt: '2026-12-24T09:00:00.000Z' }),
});

test('it is said exactly where the asks in a row pass from two to three, never else', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), told, (all, added) => {
      const before = all.map(favourOf);
      const said = favourOf({ ...added, isDeleted: false }, 99);
      const [were, are] = [before, [...before, said]].map((some) => balanceOf(some)?.asksInRow ?? 0);
      expect(isThirdAskAmong(before, said)).toBe(were === 2 && are === 3);
      const latest = { ...said, on: '2026-12-31' };
      const now = balanceOf([...before, latest])?.asksInRow ?? 0;
      expect(isThirdAsk(balanceOf(before), latest)).toBe(were === 2 && now === 3);
    }),
    { numRuns: 2000 },
  );
});
