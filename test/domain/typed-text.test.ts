import { expect, test } from 'vitest';
import { openInOrder, SUMMARY_LIMIT, summaryFrom } from '../../src/domain/follow-up.ts';
import { fitting } from '../../src/domain/home.ts';
import { NOTE_LIMIT, noteFrom } from '../../src/domain/note.ts';
import { followUp } from './people.ts';

test('a note keeps its line breaks, however they were typed, and loses blank edges', () => {
  expect(noteFrom('\n one\r\ntwo\rthree\n\n  four  \n')).toBe('one\ntwo\nthree\n\n  four');
});

test('nothing but blanks is no note', () => {
  expect(() => noteFrom(' \n\u00a0 ')).toThrow(expect.objectContaining({ code: 'empty' }));
});

test('a note holds 100,000 characters and not one more', () => {
  expect(noteFrom('x'.repeat(NOTE_LIMIT))).toHaveLength(100_000);
  expect(() => noteFrom('x'.repeat(NOTE_LIMIT + 1))).toThrow(expect.objectContaining({ code: 'too-long' }));
});

test('the words of a follow-up are one line, may be none, and have an end', () => {
  expect(summaryFrom(' ask about\n Lisbon ')).toBe('ask about Lisbon');
  expect(summaryFrom('  ')).toBe('');
  expect(() => summaryFrom('x'.repeat(SUMMARY_LIMIT + 1))).toThrow(
    expect.objectContaining({ code: 'too-long' }),
  );
});

test('follow-ups come in the order of their days, the one set first first', () => {
  const second = followUp({ uid: 'second', created: '2026-11-03T09:00:00.000Z' });
  const snoozed = followUp({ uid: 'snoozed', due: '2026-01-01', snoozedUntil: '2027-01-01' });
  const done = followUp({ uid: 'done', status: 'completed' });
  const order = openInOrder([snoozed, done, second, followUp({ uid: 'first' })]);
  expect(order.map(({ uid }) => uid)).toEqual(['first', 'second', 'snoozed']);
});

test('the panel is never too narrow to read nor wider than the page bears', () => {
  expect(fitting({ collapsed: true, width: 12 })).toEqual({ collapsed: true, width: 280 });
  expect(fitting({ collapsed: false, width: 5000 }).width).toBe(640);
  expect(fitting({ collapsed: false, width: 400.4 }).width).toBe(400);
});
