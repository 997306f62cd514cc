/** The comma of a script, after text that ends in it. */
const COMMAS: [RegExp, string][] = [
  [/\p{scx=Arab}\P{L}*$/u, '، '],
  [/[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]\P{L}*$/u, '、'],
];

/**
 * Texts told one after the other, with the comma of what they are written in: for what is kept or found, in whatever
 * language that is. Views say `commas` in theirs.
 */
export function parted(texts: readonly (string | undefined)[]): string {
  const [first = '', ...others] = texts.filter(Boolean);
  return others.reduce<string>((told, text) => told + commaAfter(told) + text, first);
}

function commaAfter(told: string): string {
  return COMMAS.find(([ending]) => ending.test(told))?.[1] ?? ', ';
}
