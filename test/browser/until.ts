/** How long anything in a browser may take, in milliseconds; a busy machine is slow, not broken. */
export const PATIENCE = 30_000;

/** Pause between two looks, in milliseconds. */
const PAUSE = 25;

/**
 * Looks again and again until there is something to see, and gives it back.
 * @throws Error that says what was waited for, and, if `seen` is given, what was there instead.
 */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | undefined> | Seen | undefined,
  { patience = PATIENCE, seen }: { patience?: number; seen?: () => unknown } = {},
): Promise<Seen> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) {
      const instead = seen ? `; instead: ${JSON.stringify(await seen())?.slice(0, 2000)}` : '';
      throw new Error(`Waited ${patience / 1000} s in vain until ${what}${instead}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
