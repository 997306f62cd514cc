import { isUnspaced } from './words.ts';

/** What may stand before a name in place of a dotted title. */
const TITLES = new Set('dr prof professor mr mrs ms mx sir dame herr frau'.split(' '));

/**
 * What somebody is called in a message: the first word of the name, titles and what follows a comma or bracket left
 * out. Where the family name may come first (names in Chinese, Japanese and Korean script), where there is an initial
 * only, or one word beside a title, the whole name: nobody is called by half a name that may be the wrong one.
 */
export function firstName(fullName: string): string {
  const name = fullName
    .replace(/(?<=.)[,(（].*/su, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (isUnspaced(name)) return name;
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  const isTitle = (word: string) => TITLES.has(word.replace(/\.$/, '').toLowerCase());
  const called = words.findIndex((word) => !isTitle(word) && !(word.endsWith('.') && isLong(word)));
  const first = words[called] ?? '';
  const isInitial = !isLong(first) || /^(\p{L}\.)+$/u.test(first);
  const isAlone = called > 0 && called === words.length - 1;
  return (isInitial && words.length > 1) || isAlone ? words.join(' ') : first;
}

/** More than an initial. */
function isLong(word: string): boolean {
  return [...word.replace(/\P{L}/gu, '')].length > 1;
}
