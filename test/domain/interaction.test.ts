import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnlyWritten, touchesOf } from '../../src/domain/interaction.ts';
import { talk, unanswered } from './line-rows.ts';

test('the last contact is the latest day, not what was written down last', () => {
  const imported = talk('2019-03-01');
  expect(touchesOf([talk('2026-11-01'), imported])).toMatchObject({
    last: '2026-11-01',
    first: '2019-03-01',
  });
});

test('what does not count as contact, or was deleted, moves nothing', () => {
  const seen = talk('2026-11-20', { touch: false });
  const gone = talk('2026-11-21', { deletedAt: '2026-11-21T10:00:00.000Z' });
  expect(touchesOf([talk('2026-11-01'), seen, gone]).last).toBe('2026-11-01');
  expect(touchesOf([seen])).not.toHaveProperty('last');
});

test('messages without a reply are counted since something came back', () => {
  expect(touchesOf([unanswered('2026-01-01'), unanswered('2026-02-01')]).unanswered).toBe(2);
  const replied = talk('2026-01-15', { direction: 'in' });
  expect(touchesOf([unanswered('2026-01-01'), replied, unanswered('2026-02-01')]).unanswered).toBe(1);
  expect(
    touchesOf([unanswered('2026-01-01'), talk('2026-02-01', { direction: 'out', answered: true })])
      .unanswered,
  ).toBe(0);
});

test('a message of which nothing was said is not held against anybody', () => {
  expect(touchesOf([talk('2026-01-01', { direction: 'out' })]).unanswered).toBe(0);
});

test('the last contact is only written where nothing has come back on it', () => {
  const written = (...all: Parameters<typeof touchesOf>[0]) => isOnlyWritten(touchesOf(all));
  expect(written(talk('2026-01-01'), unanswered('2026-02-01'))).toBe(true);
  expect(written(unanswered('2026-01-01'), talk('2026-02-01'))).toBe(false);
  expect(written(unanswered('2026-02-01', { touch: false }), talk('2026-01-01'))).toBe(false);
  expect(written(talk('2026-02-01', { direction: 'out', answered: true }))).toBe(false);
  expect(written()).toBe(false);
});

test('an old reply that is imported late answers no later message', () => {
  expect(touchesOf([unanswered('2026-02-01'), talk('2020-01-01', { direction: 'in' })]).unanswered).toBe(1);
});

test('reciprocity is the lesser side by the greater', () => {
  const [out, came] = [{ direction: 'out' }, { direction: 'in' }] as const;
  expect(touchesOf([]).reciprocity).toBe(0);
  expect(touchesOf([talk('2026-01-01', out)]).reciprocity).toBe(0);
  expect(
    touchesOf([talk('2026-01-01', out), talk('2026-01-02', out), talk('2026-01-03', came)]).reciprocity,
  ).toBe(0.5);
  expect(touchesOf([talk('2026-01-01')]).reciprocity).toBe(1);
});

test('it does not matter in which order they are stored', () => {
  const some = fc.array(
    fc.record({
      days: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      out: fc.boolean(),
      touch: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(some, fc.nat(), (told, turn) => {
      const rows = told.map(({ days, out, touch }) =>
        out ? unanswered(days, { touch }) : talk(days, { touch }),
      );
      const by = turn % Math.max(1, rows.length);
      expect(touchesOf([...rows.slice(by), ...rows.slice(0, by)].reverse())).toEqual(touchesOf(rows));
    }),
  );
});
