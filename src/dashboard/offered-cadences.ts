import type { Cadence } from '../domain/cadence.ts';

/** The rhythms offered where one is chosen of a list. */
export const OFFERED: Cadence[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
];

/** The one that is offered first for many: every week would fill the agenda. */
export const USUAL: Cadence = { every: 3, unit: 'month' };
