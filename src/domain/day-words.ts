/**
 * The words by which a language names weekdays, as patterns of folded text. In them `<w>` is a weekday.
 */
export interface WeekdayWords {
  /** From Sunday, parted by spaces. */
  weekdays: string;
  /** A weekday alone, and as the one that comes. */
  coming: string;
  /** A weekday called the next one, which may be this week's or the next week's. */
  next: string | string[];
  /** A weekday of the next week. */
  ofNextWeek: string | string[];
  /** The last such weekday. */
  past?: string[];
}

/**
 * The words by which a language names days. In them `<n>` is a number, `<u>` a unit, `<1>` a unit in the singular, `<2>`
 * two of a unit in one word, `<v>` a weekday, also a short one, `<d>` a date, `<m>` a month and `<y>` a year. The names
 * of the months are the browser's.
 */
export interface DayWords extends WeekdayWords {
  /** Today, tomorrow, the day after. */
  soon: [string, string, string];
  /** Yesterday, the day before. */
  gone: [string, string];
  /** From one, parted by spaces. */
  numbers: string;
  /** Of days, weeks, months and years; the singular comes first. */
  units: [string, string, string, string];
  /** Two of each, where that is one word. */
  pairs?: [string, string, string, string];
  ahead: string | string[];
  ago: string | string[];
  /** Numbers of days that are also said for whole weeks, a day less: "quinze jours". */
  loose?: number[];
  nextWeek: string;
  nextMonth: string;
  date: string;
  /** What may stand before a day in figures. */
  article?: string;
}

const de: DayWords = {
  soon: ['heute', 'morgen', 'übermorgen'],
  gone: ['gestern', 'vorgestern'],
  numbers: 'ein(?:e[mnr]?)? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  units: ['tag|tage|tagen', 'woche|wochen', 'monat|monate|monaten', 'jahr|jahre|jahren'],
  weekdays: 'sonntag|so montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa',
  ahead: 'in <n> <u>',
  ago: 'vor <n> <u>',
  loose: [8],
  nextWeek: '(?:in der )?(?:nächste|kommende)n? woche',
  nextMonth: '(?:im )?(?:nächste|kommende)[nm] monat',
  coming: '(?:am )?(?:kommenden )?<w>',
  next: '(?:am )?nächste[nr] <w>',
  ofNextWeek: '(?:am )?<w> (?:in der )?nächste[nr] woche',
  date: '(?:(?:am )?<v>,? (?:de[nm] )?|am |de[nmr] )?<d>\\.? ?<m>\\.?(?: <y>)?',
  article: 'am|de[nm]',
};

const es: DayWords = {
  soon: ['hoy', 'mañana', 'pasado mañana'],
  gone: ['ayer', 'anteayer|antier|antes de ayer'],
  numbers: 'una? dos tres cuatro cinco seis siete ocho nueve diez once doce',
  units: ['día|días', 'semana|semanas', 'mes|meses', 'año|años'],
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado',
  ahead: '(?:en|dentro de) <n> <u>',
  ago: 'hace <n> <u>',
  loose: [8, 15],
  nextWeek: '(?:en )?la (?:próxima semana|semana próxima|semana que viene)|próxima semana',
  nextMonth: '(?:en )?el (?:próximo mes|mes próximo|mes que viene)|próximo mes',
  coming: '(?:el )?<w>',
  next: ['(?:el )?próximo <w>', '(?:el )?<w> (?:próximo|que viene)'],
  ofNextWeek: '(?:el )?<w> de la (?:próxima semana|semana que viene)',
  date: '(?:(?:el )?<v>,? |el )?<d>\\.?º?(?: de)? <m>\\.?(?:(?: del?)? <y>)?',
  article: 'el',
};

const fr: DayWords = {
  soon: ["aujourd'hui", 'demain', 'après[- ]demain'],
  gone: ['hier', 'avant[- ]hier'],
  numbers: 'une? deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  units: ['jour|jours', 'semaine|semaines', 'mois', 'an|ans|année|années'],
  weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
  ahead: 'dans <n> <u>',
  ago: 'il y a <n> <u>',
  loose: [8, 15],
  nextWeek: '(?:la )?semaine prochaine',
  nextMonth: '(?:le )?mois prochain',
  coming: '(?:le )?<w>',
  next: '(?:le )?<w> (?:prochain|qui vient)',
  ofNextWeek: '(?:le )?<w> de la semaine prochaine',
  date: '(?:(?:le )?<v>,? (?:le )?|le )?<d>(?:er)? <m>\\.?(?: <y>)?',
  article: 'le',
};

const pt: DayWords = {
  soon: ['hoje', 'amanhã', 'depois de amanhã'],
  gone: ['ontem', 'anteontem'],
  numbers: 'uma? dois|duas três quatro cinco seis sete oito nove dez onze doze',
  units: ['dia|dias', 'semana|semanas', 'mês|meses', 'ano|anos'],
  weekdays:
    'domingo segunda(?:.feira)? terça(?:.feira)? quarta(?:.feira)? quinta(?:.feira)? sexta(?:.feira)? sábado',
  ahead: '(?:em|daqui a) <n> <u>',
  ago: ['há <n> <u>(?: atrás)?', '<n> <u> atrás'],
  loose: [8, 15],
  nextWeek: '(?:na )?(?:próxima semana|semana que vem)',
  nextMonth: '(?:no )?(?:próximo mês|mês que vem)',
  coming: '(?:na |no )?<w>',
  next: ['(?:na |no )?próxim[ao] <w>', '(?:na |no )?<w> que vem'],
  ofNextWeek: '(?:na |no )?<w> da (?:próxima semana|semana que vem)',
  date: '(?:(?:na |no )?<v>,? (?:dia )?|(?:no )?dia |em )?<d>\\.?º?(?: de)? <m>\\.?(?:(?: de)? <y>)?',
  article: 'em|(?:no )?dia',
};

const pl: DayWords = {
  soon: ['dzisiaj|dziś', 'jutro', 'pojutrze'],
  gone: ['wczoraj', 'przedwczoraj'],
  numbers: 'jeden|jedną dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
  units: ['dzień|dni', 'tydzień|tygodnie|tygodni', 'miesiąc|miesiące|miesięcy', 'rok|lata|lat'],
  weekdays: 'niedziel[aę]|niedz poniedziałek|pon wtorek|wt środ[aę]|śr czwartek|czw piątek|pt sobot[aę]|sob',
  ahead: ['za <n> <u>', 'za <1>'],
  ago: ['<n> <u> temu', '<1> temu'],
  nextWeek: 'w (?:przyszłym|następnym) tygodniu',
  nextMonth: 'w (?:przyszłym|następnym) miesiącu',
  coming: '(?:we? )?(?:najbliższ[yaą] )?<w>',
  next: '(?:we? )?(?:przyszł|następn)[yaą] <w>',
  ofNextWeek: '(?:we? )?<w> w przyszłym tygodniu',
  date: '(?:(?:we? )?<v>,? )?<d>\\.? <m>\\.?(?: <y>(?: r\\.?)?)?',
};

const ar: DayWords = {
  soon: ['اليوم', 'غدا|غد', 'بعد غد'],
  gone: ['أمس|البارحة', 'أول أمس|أمس الأول'],
  numbers: 'واحد|واحدة اثنين|اثنتين ثلاثة? أربعة? خمسة? ستة? سبعة? ثمانية? تسعة? عشرة?',
  units: ['يوم|يوما|أيام', 'أسبوع|أسبوعا|أسابيع', 'شهر|شهرا|أشهر|شهور', 'سنة|عام|عاما|سنوات|سنين|أعوام'],
  pairs: ['يومين', 'أسبوعين', 'شهرين', 'سنتين|عامين'],
  weekdays: 'الأحد الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  ahead: ['بعد <n> <u>', 'بعد <1>', 'بعد <2>'],
  ago: ['(?:قبل|منذ) <n> <u>', '(?:قبل|منذ) <1>', '(?:قبل|منذ) <2>'],
  nextWeek: '(?:في )?الأسبوع (?:القادم|المقبل)',
  nextMonth: '(?:في )?الشهر (?:القادم|المقبل)',
  coming: '(?:في )?(?:يوم )?<w>',
  next: '(?:في )?(?:يوم )?<w> (?:القادم|القادمة|المقبل|المقبلة)',
  ofNextWeek: '(?:في )?(?:يوم )?<w> من الأسبوع (?:القادم|المقبل)',
  date: '(?:في )?(?:(?:يوم )?<v>,? )?<d> <m>,?(?: <y>)?',
};

const ja: DayWords = {
  soon: ['今日|本日', '明日|あした|あす', '明後日|あさって'],
  gone: ['昨日|きのう', '一昨日|おととい'],
  numbers: '一 二 三 四 五 六 七 八 九 十 十一 十二',
  units: ['日', '週間', 'か月|ヶ月|カ月|ケ月|ヵ月|箇月', '年'],
  weekdays: '日曜日? 月曜日? 火曜日? 水曜日? 木曜日? 金曜日? 土曜日?',
  ahead: '<n> ?<u>後',
  ago: '<n> ?<u>前',
  nextWeek: '来週',
  nextMonth: '来月',
  coming: '<w>',
  next: '(?:次|今度)の<w>',
  ofNextWeek: '来週の? ?<w>',
  date: '(?:<y>年 ?)?<m>月 ?<d>日 ?(?:\\(?<v>\\)?)?',
};

/** English but for its weekdays is read by another reader. */
export const ENGLISH_WEEKDAYS: WeekdayWords = {
  weekdays:
    'sun(?:day)? mon(?:day)? tue(?:s|sday)? wed(?:s|nesday)? thu(?:r|rs|rsday)? fri(?:day)? sat(?:urday)?',
  coming: '(?:this )?(?:coming )?<w>',
  next: 'next <w>',
  ofNextWeek: ['<w> (?:of )?next week', 'next week <w>'],
  past: ['(?:last|past) <w>', '<w> last week'],
};

/** By the language's first tag. */
export const DAY_WORDS: Record<string, DayWords> = { de, es, fr, pt, pl, ar, ja };
