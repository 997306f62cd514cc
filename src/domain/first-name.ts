import { fold } from './name.ts';
import { isUnspaced } from './words.ts';

/** What may stand before a name in place of a dotted title; none that is also a name (Don, Med, السيد). */
const TITLES = new Set(
  [
    'dr prof professor doctor mr mrs ms mx sir dame herr frau doktor sr sra srta dra profa doña doctora profesor',
    'profesora señor señora pr mme mlle monsieur madame docteur professeur doutor doutora professora mgr inż ing pani',
    'دكتور دكتورة الدكتور الدكتورة أستاذ أستاذة الأستاذ الأستاذة مهندس مهندسة المهندس المهندسة بروفيسور السيدة الشيخ الشيخة',
  ].flatMap((some) => fold(some).split(' ')),
);

/** Titles in capitals only, of a name that is not in capitals itself: 'Di' and 'Ra' are names. */
const CAPITALS = new Set(['DI', 'RA']);

/** Behind these is the first name or, in another country, they are the family's: 'Pan Jan Kowalski', 'Pan Wei'. */
const DOUBTFUL =
  /^(?:pan|nguy[eễ]n|tr[aầ]n|ph[aạ]m|hu[yỳ]nh|lê|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý)$/iu;

/** First words that are no name without the next: عبد الله, Abdul Rahman. */
const LEADING = new Set(fold('عبد أبو أم ابن بن Abd Abdul Abdel Abdoul Abu Abou Umm Ibn Bin').split(' '));

/** Between such a word and the next: Abd El Rahman. */
const ARTICLES = new Set(fold('ال Al El Ul').split(' '));

/** Second words that are no name of their own: نور الدين. */
const TRAILING = new Set(fold('الدين الله الإسلام').split(' '));

/** Arabic titles are shortened to letters, often without a space behind them: 'أ.د.محمد'. */
const WORD = /(?:\p{scx=Arab}[./]+)+|\S+/gu;

/**
 * What somebody is called in a message: the first word of the name, titles and what follows a comma or bracket left
 * out; a name of two words (عبد الله) is not taken apart. Where the family name may come first (names in Chinese,
 * Japanese and Korean script, and in Vietnamese), where there is an initial only, or one word beside a title, the whole name: nobody is
 * called by half a name that may be the wrong one.
 */
export function firstName(fullName: string): string {
  const name = fullName
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=.)[,،，、(（].*/su, '')
    .trim();
  if (isUnspaced(name)) return name;
  const words = [...name.matchAll(WORD)].filter(([word]) => /\p{L}/u.test(word));
  const textOf = (from: number, to: number) => {
    const [first, last] = [words[from], words[to]];
    return first && last ? name.slice(first.index, last.index + last[0].length) : name;
  };
  const isShouted = !/\p{Ll}/u.test(name);
  const called = words.findIndex(([word]) => !isTitle(word) && (isShouted || !CAPITALS.has(word)));
  const [first = '', next = ''] = words.slice(Math.max(called, 0)).map(([word]) => word);
  const isPair = next !== '' && (LEADING.has(fold(first)) || TRAILING.has(fold(next)));
  const end = isPair ? called + (LEADING.has(fold(first)) && ARTICLES.has(fold(next)) ? 2 : 1) : called;
  const isInitial = !isLong(first) || /^(\p{L}\.)+$/u.test(first);
  const isAlone = called > 0 && end === words.length - 1;
  const isDoubtful = DOUBTFUL.test(first.normalize('NFC'));
  return isInitial || isAlone || isDoubtful ? textOf(0, words.length - 1) : textOf(called, end);
}

function isTitle(word: string): boolean {
  return (
    TITLES.has(fold(word.replace(/\.$/, ''))) ||
    (word.endsWith('.') && isLong(word)) ||
    /^[(（].*[)）]$/u.test(word) ||
    /^(?:\p{scx=Arab}[./]*|(?:\p{scx=Arab}[./]+)+)$/u.test(word)
  );
}

/** More than an initial. */
function isLong(word: string): boolean {
  return [...word.replace(/\P{L}/gu, '')].length > 1;
}
