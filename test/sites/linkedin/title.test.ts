import { expect, test } from 'vitest';
import { titleName } from '../../../src/sites/linkedin/address.ts';

test.each([
  ['Mara Okafor | LinkedIn', 'Mara Okafor'],
  ['(3) Mara Okafor | LinkedIn', 'Mara Okafor'],
  ['(99+) Mara Okafor, PhD | LinkedIn', 'Mara Okafor, PhD'],
  ['(٣) ليلى حداد | LinkedIn', 'ليلى حداد'],
  ['\u202b(2)\u00a0נועה ברקאי \u200f| LinkedIn', 'נועה ברקאי'],
  ['  Mara\n  Okafor | LinkedIn ', 'Mara Okafor'],
  ['林 美穂 | LinkedIn', '林 美穂'],
  ['(1) Mara Okafor | Sales Navigator', 'Mara Okafor'],
  ['Mara Okafor | LinkedIn Recruiter', 'Mara Okafor'],
  ['(3) "design" | Search | LinkedIn', undefined],
  ['Mara Okafor | Experience | LinkedIn', undefined],
  ['Mara Okafor | Halden Labs', undefined],
  ['Mara Okafor | Salesmen', undefined],
  ['LinkedIn', undefined],
  ['Mara Okafor', undefined],
  [' | LinkedIn', undefined],
  ['\u200b\u200d | LinkedIn', undefined], // nothing to be seen
  ['(2) \u3164 | LinkedIn', undefined],
  ['(3) | LinkedIn', undefined],
  ['(Bo) Lind | LinkedIn', undefined], // too much like a count
  ['', undefined],
])('the title %j names %s', (title, name) => expect(titleName(title)).toBe(name));
