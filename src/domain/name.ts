/** Words kept of one name, so that no name fills the index. */
const WORD_LIMIT = 24;

/** Letters with a stroke or joined, which Unicode does not take apart but people type plainly. */
// biome-ignore format: one line to read
const PLAIN: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ',
};

/** Marks, what is not seen at all, and the stroke that only makes an Arabic word longer. */
const UNHEARD = /[\p{M}\p{Cf}\u0640]/gu;

/** Nothing in it is to be folded but its case. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the whole of ASCII
const PLAINEST = /^[\x00-\x7f]*$/;

/** A text as it is compared: without marks and case. */
export function fold(text: string): string {
  if (PLAINEST.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(UNHEARD, '')
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
