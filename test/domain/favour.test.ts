import { expect, test } from 'vitest';
import { balanceOf, unthanked } from '../../src/domain/favour.ts';
import { favour } from './people.ts';

test('give and ask are counted by side, thanks and deleted ones are not', () => {
  const all = [
    favour({ side: 'gave', kind: 'help' }),
    favour({ side: 'gave', kind: 'thanks' }),
    favour({ side: 'received', kind: 'advice' }),
    favour({ side: 'asked', deletedAt: '2026-11-21T09:00:00.000Z' }),
  ];
  expect(balanceOf(all)).toEqual({ gave: 1, received: 1, asked: 0, asksInRow: 0 });
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
