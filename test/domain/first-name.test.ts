import { expect, test } from 'vitest';
import { firstName } from '../../src/domain/first-name.ts';

test.each([
  ['Mara Okafor', 'Mara'],
  ['Prof. Dr. Mara Okafor', 'Mara'],
  ['Dr Mara Okafor', 'Mara'],
  ['Mara Okafor, PhD', 'Mara'],
  ['Mara (Mimi) Okafor', 'Mara'],
  ['🚀 Mara Okafor', 'Mara'],
  ['Anne-Marie Duval', 'Anne-Marie'],
  ['محمد علي', 'محمد'],
  ['Cher', 'Cher'],
  ['', ''],
])('of %s it is %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test.each(['山田 太郎', '山田太郎', '王小明', '김민수', 'J. R. Okafor', 'M Okafor', 'Dr. Okafor'])(
  '%s is said whole: the first word may be the family, or no name',
  (name) => {
    expect(firstName(name)).toBe(name);
  },
);
