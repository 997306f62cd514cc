import { expect, test } from 'vitest';
import { spokenDayReader } from '../../src/domain/spoken-day.ts';

const SUNDAY = '2026-11-22';
const WEDNESDAY = '2026-11-25';

const read = (locale: string, words: string, today = SUNDAY) => spokenDayReader(locale)?.(words, today);

/** What people type, parted by `|`, by the day it means on Sunday, 22 November 2026. */
const READ: Record<string, Record<string, string>> = {
  de: {
    '2026-11-20': 'vorgestern|vor 2 Tagen',
    '2026-11-21': 'gestern|vor 1 Tag|vor einem Tag',
    '2026-11-22': 'heute|HEUTE|22. Nov.',
    '2026-11-24': 'übermorgen|ubermorgen|Dienstag|am Dienstag|kommenden Dienstag|di',
    '2026-11-29': 'in einer Woche|in 7 Tagen|nächste Woche',
    '2026-12-01':
      '1. Dez.|1. Dezember|am 1. Dezember|1. 12.|1. 12. 2026|Di, 1.12.|Dienstag, den 1. 12.|am Di. 1.12.2026|1.12.|am 1.12.|1.12.26|Di., 1. Dez.|Dienstag, den 1. Dezember 2026',
    '2026-12-13': 'in 3 Wochen|in drei Wochen|In  3  Wochen.',
    '2026-12-22': 'in einem Monat|nächsten Monat',
    '2027-03-01': '1. März|1 mär|1.3.',
  },
  es: {
    '2026-11-20': 'anteayer',
    '2026-11-21': 'ayer|hace 1 día|hace un día',
    '2026-11-23': 'mañana|manana|lunes',
    '2026-11-24': 'pasado mañana|martes|el martes',
    '2026-12-01':
      '1 dic|1 de diciembre|el 1 de diciembre de 2026|mar, 1 dic|mar. 1/12|el martes 1/12|1/12|el 1/12|1/12/2026',
    '2026-12-13': 'en 3 semanas|dentro de tres semanas',
    '2027-03-01': '1 mar|1 de marzo',
  },
  fr: {
    '2026-11-20': 'avant-hier',
    '2026-11-21': 'hier|il y a un jour',
    '2026-11-22': "aujourd’hui|aujourd'hui",
    '2026-11-24': 'après-demain|apres demain|mardi',
    '2026-12-01': '1er déc.|1er décembre|le 1 décembre 2026|mar. 1 déc.|1/12|le 01/12/2026',
    '2026-12-13': 'dans 3 semaines|dans trois semaines',
    '2027-07-01': '1 juil|1er juillet',
    '2027-11-22': 'dans un an|dans 12 mois',
  },
  'pt-BR': {
    '2026-11-20': 'anteontem',
    '2026-11-21': 'ontem|há um dia|1 dia atrás|há 1 dia',
    '2026-11-23': 'amanhã|amanha|segunda|segunda-feira|na segunda',
    '2026-11-24': 'depois de amanhã|terça',
    '2026-12-01': '1º dez.|1 dez|1º de dezembro de 2026|ter., 1 de dez.|dia 1/12|01/12/2026',
    '2026-12-13': 'em 3 semanas|daqui a três semanas',
    '2027-03-01': '1 de março|1 mar',
  },
  pl: {
    '2026-11-20': 'przedwczoraj|2 dni temu',
    '2026-11-21': 'wczoraj|1 dzień temu|dzień temu',
    '2026-11-24': 'pojutrze|wtorek|we wtorek|najbliższy wtorek',
    '2026-11-25': 'w środę|środa|sroda',
    '2026-11-29': 'za tydzień|w przyszłym tygodniu',
    '2026-12-01': '1 gru|1 grudnia|wt., 1 gru|1.12|1.12.2026|1 grudnia 2026 r.',
    '2026-12-13': 'za 3 tygodnie|za trzy tygodnie',
    '2027-04-22': 'za 5 miesięcy|za pięć miesięcy',
  },
  ar: {
    '2026-11-20': 'أول أمس|قبل يومين',
    '2026-11-21': 'أمس|قبل يوم',
    '2026-11-23': 'غدًا|غدا|غداً|الاثنين|الإثنين',
    '2026-11-24': 'بعد غد|الثلاثاء|يوم الثلاثاء|بعد يومين',
    '2026-11-29': 'بعد أسبوع|الأسبوع القادم',
    '2026-12-01':
      '1 ديسمبر|١ ديسمبر|١ ديسمبر ٢٠٢٦|1 كانون الأول|1 دجنبر|الثلاثاء، 1 ديسمبر|الثلاثاء 1/12|1/12|١‏/١٢‏/٢٠٢٦',
    '2026-12-06': 'بعد أسبوعين',
    '2026-12-13': 'بعد 3 أسابيع|بعد ٣ أسابيع|بعد ثلاثة أسابيع',
  },
  ja: {
    '2026-11-20': '一昨日|おととい',
    '2026-11-21': '昨日|1日前',
    '2026-11-23': '明日|月曜日|月曜',
    '2026-11-24': '明後日|火曜日',
    '2026-12-01': '12月1日|１２月１日|12月1日(火)|12月1日（火）|2026年12月1日|12/1|2026/12/1',
    '2026-12-13': '3週間後|３週間後|三週間後',
    '2027-02-22': '3か月後|3ヶ月後|3カ月後',
  },
};

const examples = Object.entries(READ).flatMap(([locale, days]) =>
  Object.entries(days).flatMap(([day, words]) => words.split('|').map((one) => [locale, one, day] as const)),
);

test.each(examples)('in %s “%s” is %s', (locale, words, day) => expect(read(locale, words)).toBe(day));

/** Parted by `|`: not understood, no day, or several. */
const UNREAD: Record<string, string> = {
  de: 'bald||🎉|99|in 8 Tagen|in acht Tagen|nächsten Dienstag|31. Nov.|30.2.|Mi., 1. Dez.|Mo, 1.12.|Mi., 1. 12. 2026|1 12|1. Dez. um 5|heute oder morgen|26-12-01|in 3 weeks|tomorrow|sonntag',
  es: 'mar|en 15 días|próximo martes|el martes que viene|1 de|in 3 weeks|31/11|mañana a las 5',
  fr: 'mar|dans 8 jours|dans quinze jours|mardi prochain|1 jui|12/13|demain à midi',
  'fr-CA': '3/12|03/12/2026',
  'pt-BR': 'em quinze dias|em 8 dias|em 15 dias|próxima terça|terça que vem|1 de',
  pl: 'za tygodnie|w przyszły wtorek|1 m|za chwilę',
  ar: 'الثلاثاء القادم|1 رمضان|1 كانون|1447/3/12|لاحقا',
  ja: '来週の火曜日|次の火曜日|13月1日|2月30日|12月1日(水)|1/12/26|いつか',
};

const others = Object.entries(UNREAD).flatMap(([locale, words]) =>
  words.split('|').map((one) => [locale, one]),
);

test.each(others)('in %s “%s” names no one day, so none is guessed', (locale, words) =>
  expect(read(locale ?? '', words ?? '')).toBeUndefined(),
);

test.each([
  ['de', 'nächsten Dienstag'],
  ['es', 'el próximo martes'],
  ['fr', 'mardi prochain'],
  ['pt-BR', 'próxima terça'],
  ['pl', 'w przyszły wtorek'],
  ['ar', 'يوم الثلاثاء القادم'],
])(
  'in %s “%s” is read once this week’s Tuesday is over, and not on days on which it may be two',
  (locale, words) => {
    expect(read(locale, words, WEDNESDAY)).toBe('2026-12-01');
    for (const today of ['2026-11-22', '2026-11-23', '2026-11-28'])
      expect(read(locale, words, today)).toBeUndefined();
  },
);

test.each([
  ['de', 'Dienstag nächster Woche'],
  ['fr', 'mardi de la semaine prochaine'],
  ['ja', '来週の火曜日'],
])('in %s “%s” is read but where it matters on which day a week begins', (locale, words) => {
  for (const today of ['2026-11-23', WEDNESDAY, '2026-11-27'])
    expect(read(locale, words, today)).toBe('2026-12-01');
  for (const today of [SUNDAY, '2026-11-28']) expect(read(locale, words, today)).toBeUndefined();
});

test('English and languages Tend does not speak have no reader of this kind', () => {
  for (const locale of ['en', 'en-GB', 'it', 'constructor']) expect(spokenDayReader(locale)).toBeUndefined();
});
