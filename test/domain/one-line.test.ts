import { expect, test } from 'vitest';
import { oneLine } from '../../src/domain/one-line.ts';

test('marks that steer direction are left out, white space is one space', () => {
  expect(oneLine('  \u202egnp.exe\u202c \n Mallory\u200f ')).toBe('gnp.exe Mallory');
});

test('text of which nothing is to be seen is empty', () => {
  for (const nothing of ['\u200b\u200d\u2060', '\u202e \u200b\u202c', '\u3164', '\ufeff\u00ad', ' \n'])
    expect(oneLine(nothing), JSON.stringify(nothing)).toBe('');
});

test('signs that join letters or pictures stay where they join', () => {
  for (const joined of ['می\u200cخواهم', '👩\u200d🔬', '❤\ufe0f']) expect(oneLine(joined)).toBe(joined);
});
