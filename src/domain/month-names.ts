/** How the months are called in some countries besides the language's own way. */
const ELSEWHERE: Record<string, string[]> = { ar: ['ar-LB', 'ar-MA', 'ar-DZ'] };

/**
 * Reads the name of a month, whole or shortened, as the browser knows it in a language; '1' to '12'. Undefined for what
 * may be several, or none.
 * @param plain how names are compared
 */
export function monthReader(
  locale: string,
  plain: (text: string) => string,
): (name: string) => string | undefined {
  const language = locale.split('-')[0] ?? '';
  const names = [...new Set([locale, language, ...(ELSEWHERE[language] ?? [])])].flatMap((one) =>
    namesIn(one, plain),
  );
  return (said) => {
    const whole = names.filter(({ name }) => name === said);
    const isBeginning = /^\p{scx=Latn}{3,}$/u.test(said);
    const found =
      whole.length > 0 || !isBeginning ? whole : names.filter(({ name }) => name.startsWith(said));
    const [month, ...others] = new Set(found.map((one) => one.month));
    return others.length > 0 ? undefined : month;
  };
}

function namesIn(locale: string, plain: (text: string) => string): { name: string; month: string }[] {
  // Beside a day a month may be called otherwise than alone.
  const shapes = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' } as const,
  ]);
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(locale, { ...shape, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => {
      const parts = format.formatToParts(Date.UTC(2026, at, 1));
      const written = parts.find(({ type }) => type === 'month')?.value ?? '';
      return { name: plain(written).replace(/[.月]$/, ''), month: String(at + 1) };
    });
  });
}

/** The browser's short names of the weekdays, from Sunday, as patterns. */
export function shortWeekdays(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return [3, 4, 5, 6, 7, 8, 9].map((day) => `${format.format(day * 86_400_000).replace(/\.$/, '')}\\.?`);
}
