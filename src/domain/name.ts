/** Words kept of one name, so that no name fills the index. */
const WORD_LIMIT = 24;

/** Letters with a stroke or joined, which Unicode does not take apart but people type plainly. */
// biome-ignore format: one line to read
const PLAIN: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ',
};

/** Scripts that put given and family name together without a space. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** A text as it is compared: without marks and case. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđðħŧıßæœþς]/g, (letter) => PLAIN[letter] ?? letter);
}

/**
 * The words of a name as they are compared: without marks and case ('Łukasz Müller' → 'lukasz', 'muller'), split
 * at everything that is no letter or digit. A name of emoji alone gives itself. 24 words at most.
 */
export function nameWords(name: string): string[] {
  return textWords(name).slice(0, WORD_LIMIT);
}

/** The words of any text as they are compared, each once. */
export function textWords(text: string): string[] {
  const folded = fold(text);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const found = words.length > 0 ? words : folded.split(/\s+/).filter(Boolean);
  return [...new Set(found)];
}

/**
 * The words under which a name is found by its beginning: `nameWords`, and for scripts without spaces every
 * ending too, so that 田中太郎 is also found by 太郎. 24 at most, whole words first.
 */
export function foldedWords(name: string): string[] {
  const words = nameWords(name);
  const endings = words.filter((word) => UNSPACED.test(word)).flatMap(endingsOf);
  return [...new Set([...words, ...endings])].slice(0, WORD_LIMIT);
}

function endingsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((_, index) => characters.slice(index + 1).join(''));
}

/**
 * Whether two names may be one person's: one has all the words of the other, however they are written and parted; an
 * initial is as good as the word ("Mara O." is how LinkedIn calls people to strangers). No name agrees with any.
 */
export function namesAgree(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  const stands = (word: string, full: string) =>
    word === full || ([...word].length === 1 && full.startsWith(word));
  const within = (few: string[], many: string[]) =>
    few.every((word) => many.some((full) => stands(word, full)));
  return within(one, other) || within(other, one) || one.join('') === other.join('');
}

/**
 * One or two characters that stand for a name where there is no picture: the first of its first and last word,
 * what follows a comma or bracket left out ('Mara Okafor, PhD' → 'MO'); the first emoji of a name of emoji; '?' for
 * no name.
 */
export function initials(name: string): string {
  const words = name.replace(/(?<=.)[,(].*/s, '').split(/\s+/);
  const beginnings = words.flatMap((word) => word.match(/[\p{L}\p{N}]\p{M}*/u) ?? []);
  const [first = name.match(/\p{RI}{2}|\p{ExtPict}/u)?.[0] ?? '?', ...others] = beginnings;
  return (first + (others.at(-1) ?? '')).toUpperCase();
}
