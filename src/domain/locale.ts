/** The languages Tend speaks, as BCP 47 tags. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt-BR', 'pl', 'ar', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A day of the week as `Date.prototype.getDay` counts it: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The days on which weeks begin somewhere. */
export const WEEK_STARTS = [1, 0, 6] as const satisfies Weekday[];
export type WeekStart = (typeof WEEK_STARTS)[number];

/** What the user has set of language and week; what is not named is as the browser has it. */
export interface LocaleChoice {
  language?: Language | undefined;
  weekStart?: WeekStart | undefined;
}
