import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, initials, namesAgree, nameWords } from '../../src/domain/name.ts';
import { oddText } from './odd-text.ts';

describe('the words of a name', () => {
  test('carry no marks and no case', () => {
    expect(nameWords('Łukasz Müller-Ørsted')).toEqual(['lukasz', 'muller', 'orsted']);
    expect(nameWords('İpek Straße')).toEqual(['ipek', 'strasse']);
    expect(nameWords('Νίκος')).toEqual(nameWords('ΝΊΚΟΣ'));
  });

  test('are the same however the letters were put together', () => {
    expect(nameWords('Zoe\u0308')).toEqual(nameWords('Zo\u00eb'));
    expect(nameWords('𝗠𝗮𝗿𝗮 Ｏｋａｆｏｒ')).toEqual(['mara', 'okafor']);
  });

  test('of emoji alone are the emoji', () => {
    expect(nameWords('🦊🌙')).toEqual(['🦊🌙']);
    expect(nameWords('🦊 Mara')).toEqual(['mara']);
    expect(nameWords('   ')).toEqual([]);
  });
});

test.each([
  ['Łódź', 'lodz'],
  ['Żółć Gęślą', 'zolc gesla'],
  ['Grüße, Ärztin', 'grusse, arztin'],
  ['François Lefèvre', 'francois lefevre'],
  ['São Conceição', 'sao conceicao'],
  ['Ñandú', 'nandu'],
  ['مُحَمَّد', 'محمد'],
  ['محـــمد', 'محمد'],
  ['أحمد', 'احمد'],
  ['إبراهيم', 'ابراهيم'],
  ['آمنة', 'امنة'],
  ['ﾀﾅｶ', 'タナカ'],
  ['Ｔｅｎｄ ２０２６', 'tend 2026'],
])('%s is found as %s, as people of its language may type it', (written, typed) => {
  expect(fold(written)).toBe(fold(typed));
});

describe('two names', () => {
  test.for([
    ['Mara Okafor', 'mara  okafor'],
    ['Mara Okafor', 'Mara Okafor, PhD'],
    ['Mara Okafor', 'Dr. Mara A. Okafor-Lind'],
    ['Mara Okafor', 'Okafor Mara'],
    ['Mara Okafor', 'Mara O.'],
    ['Łukasz Müller', 'Lukasz Mu\u0308ller'],
    ['林 美穂', '林美穂'],
    ['Devi 🌊 Anand', 'Devi Anand'],
    ['', 'Mara Okafor'],
  ])('%s and %s may be one person’s', ([one, other]) => {
    expect(namesAgree(one as string, other as string)).toBe(true);
    expect(namesAgree(other as string, one as string)).toBe(true);
  });

  test.for([
    ['Mara Okafor', 'M. Okafor-Lind'],
    ['Mara Okafor', 'Mara Lind'],
    ['Mara Okafor', 'Mara L.'],
    ['林 美穂', '林 健太'],
    ['🦊', '🦉'],
  ])('%s and %s are asked about', ([one, other]) => {
    expect(namesAgree(one as string, other as string)).toBe(false);
    expect(namesAgree(other as string, one as string)).toBe(false);
  });

  test('are the same however they are written', () => {
    fc.assert(
      fc.property(oddText(30), (name) => {
        for (const written of [name.normalize('NFD'), name.normalize('NFC'), ` ${name}\u00a0`])
          expect(namesAgree(name, written)).toBe(true);
      }),
    );
  });
});

describe('initials', () => {
  test.for([
    ['Mara Okafor', 'MO'],
    ['mara van der okafor', 'MO'],
    ['Mara', 'M'],
    ['Mara Okafor, PhD (she/her)', 'MO'],
    ['(Mara) Okafor', 'MO'],
    ['🚀 Mara Okafor 🚀', 'MO'],
    ['Élodie Zo\u0308e', 'ÉZ'],
    ['田中太郎', '田'],
    ['김 민수', '김민'],
    ['🦊🌙', '🦊'],
    ['🇵🇱', '🇵🇱'],
    ['', '?'],
    ['…', '?'],
  ])('of %s are %s', ([name, expected]) => {
    expect(initials(name as string)).toBe(expected);
  });

  test('of any text are something, and short', () => {
    fc.assert(
      fc.property(oddText(40), (name) => {
        expect(initials(name)).not.toBe('');
        expect(initials(name).isWellFormed()).toBe(true);
      }),
    );
  });
});
