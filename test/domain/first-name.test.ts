import fc from 'fast-check';
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
  ['محمد علي، مهندس', 'محمد'],
  ['عبد الله محمد', 'عبد الله'],
  ['عبد الرحمن بن علي', 'عبد الرحمن'],
  ['عبدالرحمن علي', 'عبدالرحمن'],
  ['أبو بكر الصديق', 'أبو بكر'],
  ['أم كلثوم إبراهيم', 'أم كلثوم'],
  ['نور الدين محمود', 'نور الدين'],
  ['د. محمد علي', 'محمد'],
  ['د.محمد علي', 'محمد'],
  ['أ.د. فاطمة الزهراء', 'فاطمة'],
  ['أ. د. عبد الله محمد', 'عبد الله'],
  ['م/ سارة حسن', 'سارة'],
  ['الدكتورة ليلى حداد', 'ليلى'],
  ['مهندس كريم ناصر', 'كريم'],
  ['Abdul Rahman Nasser', 'Abdul Rahman'],
  ['Abd El Rahman Ali', 'Abd El Rahman'],
  ['عبد ال رحمن علي', 'عبد ال رحمن'],
  ['ابن سينا الصغير', 'ابن سينا'],
  ['السيدة فاطمة علي', 'فاطمة'],
  ['الشيخ محمد علي', 'محمد'],
  ['DI Karl Huber', 'Karl'],
  ['RA Karl Huber', 'Karl'],
  ['Di Karlsson', 'Di'],
  ['RA KARLSSON', 'RA'],
  ['ing Juan Perez', 'Juan'],
  ['Pani Anna Nowak', 'Anna'],
  ['(She/Her) Ana Ruiz', 'Ana'],
  ['Dra. Lucía Prieto', 'Lucía'],
  ['Ing. Lucía Prieto', 'Lucía'],
  ['Doña Lucía Prieto', 'Lucía'],
  ['Profª. Marina Duarte', 'Marina'],
  ['Sra. Marina Duarte', 'Marina'],
  ['mgr inż. Zofia Lis', 'Zofia'],
  ['dr hab. Zofia Lis', 'Zofia'],
  ['mgr inż Zofia Lis', 'Zofia'],
  ['Dipl.-Ing. Jana Brandt', 'Jana'],
  ['Frau Dr. Jana Brandt', 'Jana'],
  ['Mme Odile Garnier', 'Odile'],
  ['Pr Odile Garnier', 'Odile'],
  ['山田太郎、博士', '山田太郎'],
  ['🚀', '🚀'],
  [' ,Mara', ',Mara'],
  ['Cher', 'Cher'],
  ['', ''],
])('of %s it is %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test.each([
  '山田 太郎',
  '山田太郎',
  '王小明',
  '김민수',
  'J. R. Okafor',
  'M Okafor',
  'Dr. Okafor',
  'د. الهاشمي',
  'د. عبد الله',
  'M. Garnier',
  'عبد ال رحمن',
  'Abd El',
  'ابن سينا',
  'بن علي',
  'الشيخ محمد',
  'Pan Jan Kowalski',
  '(Mimi) Okafor',
  'Nguyễn Văn An',
  'Nguyen Van An',
  'Đặng Thu Hà',
])('%s is said whole: the first word may be the family, or no name', (name) => {
  expect(firstName(name)).toBe(name);
});

test('it is always a piece of the name, and never empty where there is a name', () => {
  const pieces = fc.constantFrom(
    ...'Mara Okafor Dr. Prof mgr J. M 🚀 , ، ( ) . د. أ.د. م/ عبد ال الله أبو أم بن Abd El Pan DI (Mimi) Nguyễn نور الدين محمد 山田 太郎 김 - ’'.split(
      ' ',
    ),
  );
  const made = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));
  fc.assert(
    fc.property(fc.oneof(made, fc.string({ unit: 'grapheme' })), (fullName) => {
      const first = firstName(fullName);
      expect(fullName.replace(/\s+/g, ' ')).toContain(first);
      expect(first === '').toBe(fullName.trim() === '');
      expect(first).toBe(first.trim());
    }),
    { numRuns: 2000 },
  );
});
