/** How many slips apart two words are: letters changed, missing, too many, or two that changed places (OSA). */
export function slips(one: string, other: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= one.length; i++) {
    rows.push([]);
    for (let j = 0; j <= other.length; j++) {
      const at = (a: number, b: number) => rows[a]?.[b] ?? Number.POSITIVE_INFINITY;
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + differs);
      (rows[i] as number[])[j] =
        i === 0 ? j : j === 0 ? i : Math.min(least, swapped ? at(i - 2, j - 2) + 1 : least);
    }
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** Whether a word is one slip away at most, or begins so; a beginning is as long as what was typed, or longer. */
export function nearBySlips(word: string, asked: string): boolean {
  const ends = [word.length];
  for (let end = asked.length; end < word.length; end++) ends.push(end);
  return ends.some((end) => slips(word.slice(0, end), asked) <= 1);
}
