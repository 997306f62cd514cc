/** How long anything in a browser may take, in milliseconds; a busy machine is slow, not broken. */
export const PATIENCE = 60_000;

/** Pause between two looks, in milliseconds. */
const PAUSE = 25;

/** What a driver throws at who looks into a page that goes to its next address just then, or has not drawn yet. */
const ON_ITS_WAY =
  /Execution context was destroyed|Cannot find context|Attempted to use detached|failed to find element matching/;

/**
 * Looks again and again until there is something to see, and gives it back. A page on its way shows nothing yet.
 * @throws Error that says what was waited for, and, if `seen` is given, what was there instead.
 */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | undefined> | Seen | undefined,
  { patience = PATIENCE, seen }: { patience?: number; seen?: () => unknown } = {},
): Promise<Seen> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await lookOnce(look);
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) {
      const there = seen && ((await lookOnce(seen)) ?? 'nothing');
      const instead = there ? `; instead: ${JSON.stringify(there).slice(0, 2000)}` : '';
      throw new Error(`Waited ${patience / 1000} s in vain until ${what}${instead}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function lookOnce<Seen>(look: () => Promise<Seen> | Seen): Promise<Seen | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && ON_ITS_WAY.test(error.message)) return undefined;
    throw error;
  }
}
