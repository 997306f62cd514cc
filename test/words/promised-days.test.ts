import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayInWords } from '../../src/background/days-in-words.ts';
import { addDays } from '../../src/domain/plain-date.ts';

const LOCALES = join(import.meta.dirname, '../../public/_locales');

/** What the examples of all languages mean, each seen from a day. */
const MEANT: Record<string, (today: string) => string> = {
  'in 3 weeks': (today) => addDays(today, 21),
  'in 3 Wochen': (today) => addDays(today, 21),
  'en 3 semanas': (today) => addDays(today, 21),
  'dans 3 semaines': (today) => addDays(today, 21),
  'em 3 semanas': (today) => addDays(today, 21),
  'za 3 tygodnie': (today) => addDays(today, 21),
  'بعد 3 أسابيع': (today) => addDays(today, 21),
  '3週間後': (today) => addDays(today, 21),
  tomorrow: (today) => addDays(today, 1),
  übermorgen: (today) => addDays(today, 2),
  'pasado mañana': (today) => addDays(today, 2),
  'après-demain': (today) => addDays(today, 2),
  'depois de amanhã': (today) => addDays(today, 2),
  pojutrze: (today) => addDays(today, 2),
  'بعد غد': (today) => addDays(today, 2),
  明後日: (today) => addDays(today, 2),
  '1 Dec': nextFirstOfDecember,
  '1. Dez.': nextFirstOfDecember,
  '1 dic': nextFirstOfDecember,
  '1er déc.': nextFirstOfDecember,
  '1º dez.': nextFirstOfDecember,
  '1 gru': nextFirstOfDecember,
  '1 ديسمبر': nextFirstOfDecember,
  '12月1日': nextFirstOfDecember,
};

/** What is said of a meeting, read as of a day that has been. */
const MET: Record<string, (today: string) => string> = Object.fromEntries([
  ...'21 May 2025|21. Mai 2025|21 de mayo de 2025|21 mai 2025|21 de maio de 2025|21 maja 2025|21 مايو 2025|2025年5月21日'
    .split('|')
    .map((said) => [said, () => '2025-05-21'] as const),
  ...'yesterday|gestern|ayer|hier|ontem|wczoraj|أمس|昨日'
    .split('|')
    .map((said) => [said, (today: string) => addDays(today, -1)] as const),
]);

function nextFirstOfDecember(today: string): string {
  const year = Number(today.slice(0, 4));
  return today <= `${year}-12-01` ? `${year}-12-01` : `${year + 1}-12-01`;
}

test.each(readdirSync(LOCALES))(
  'every day that the catalogue %s promises to read is read, on any day',
  (folder) => {
    const words = JSON.parse(readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8'));
    const told = [words.day_example, words.locale_language_more, words.refusal_day_unreadable]
      .map(({ message }) => message)
      .join(' ');
    const promised = [...told.matchAll(/[“„«「]\s*(.+?)\s*[”“»」]/gu)].map(([, example = '']) => example);
    expect(promised).toHaveLength(5);
    for (const example of promised) {
      const meant = MEANT[example];
      expect(meant, example).toBeDefined();
      for (let ahead = 0; ahead < 40; ahead++) {
        const today = addDays('2026-11-20', ahead);
        expect(dayInWords(example, words.language.message, today), `${example} on ${today}`).toBe(
          meant?.(today),
        );
      }
    }
  },
);

test.each(readdirSync(LOCALES))(
  'every day of meeting that the catalogue %s promises to read is read',
  (folder) => {
    const words = JSON.parse(readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8'));
    const told: string = words.refusal_met_unreadable.message;
    const promised = [...told.matchAll(/[“„«「]\s*(.+?)\s*[”“»」]/gu)].map(([, example = '']) => example);
    expect(promised.slice(0, 2).map((example) => example in MET)).toEqual([true, true]);
    expect(words.panel_met_on.message).toContain(promised[0]);
    for (const example of promised.filter((one) => one !== '2025'))
      for (const today of ['2026-11-22', '2026-12-31', '2027-03-01'])
        expect(dayInWords(example, words.language.message, today, 'last'), example).toBe(
          MET[example]?.(today),
        );
  },
);
