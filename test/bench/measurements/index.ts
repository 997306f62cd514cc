import type { Measurement } from '../measurement.ts';
import { agenda } from './agenda.ts';
import { badge } from './badge.ts';
import { copies } from './copies.ts';
import { detector } from './detector.ts';
import { imports } from './import.ts';
import { oneKey } from './one-key.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { review } from './review.ts';
import { save } from './save.ts';
import { scroll } from './scroll.ts';
import { searches } from './search.ts';
import { searchesAsleep } from './search-asleep.ts';
import { sizes } from './sizes.ts';
import { softNavigation } from './soft-navigation.ts';
import { upkeep } from './upkeep.ts';
import { worker } from './worker.ts';

/** All that `npm run bench` measures, in this order. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...panel,
  ...softNavigation,
  ...detector,
  ...save,
  ...agenda,
  ...badge,
  ...searches,
  ...searchesAsleep,
  ...upkeep,
  ...oneKey,
  ...scroll,
  ...review,
  ...imports,
  ...copies,
  ...worker,
  ...popup,
  ...sizes,
];
