import type { PlainDate } from './base.ts';

/** Seconds by which the time of the heavens is ahead of the clock's in these decades. */
const AHEAD = 75;

/** Moments are counted in days from this one on, a noon. */
const EPOCH = Date.UTC(2000, 0, 1, 12);
const DAY = 86_400_000;

const MONTH = 29.530588861;

/**
 * The periodic terms of the time of a new moon (Meeus, Astronomical Algorithms, chapter 49), in 0.00001 day: the factor,
 * then how often the anomaly of the sun, that of the moon and its latitude count.
 */
// biome-ignore format: a table
const TERMS: readonly (readonly [factor: number, sun: number, moon: number, latitude: number])[] = [
  [-40720, 0, 1, 0], [17241, 1, 0, 0], [1608, 0, 2, 0], [1039, 0, 0, 2], [739, -1, 1, 0],
  [-514, 1, 1, 0], [208, 2, 0, 0], [-111, 0, 1, -2], [-57, 0, 1, 2], [56, 1, 2, 0],
  [-42, 0, 3, 0], [42, 1, 0, 2], [38, 1, 0, -2], [-24, -1, 2, 0], [-7, 2, 1, 0],
  [4, 0, 2, -2], [4, 3, 0, 0], [3, 1, 1, -2], [3, 0, 2, 2], [-3, 1, 1, 2],
  [3, -1, 1, 2], [-2, -1, 1, -2], [-2, 1, 3, 0], [2, 0, 4, 0],
];

/** What the planets do to it, in 0.000001 day: the factor, and an angle that grows with each moon. */
// biome-ignore format: a table
const PLANETS: readonly (readonly [factor: number, angle: number, growth: number])[] = [
  [325, 299.77, 0.107408], [165, 251.88, 0.016321], [164, 251.83, 26.651886], [126, 349.42, 36.412478],
  [110, 84.66, 18.206239], [62, 141.74, 53.303771], [60, 207.14, 2.453732], [56, 154.84, 7.30686],
  [47, 34.52, 27.261239], [42, 207.19, 0.121824], [40, 291.34, 1.844379], [37, 161.72, 24.198154],
  [35, 239.56, 25.513099], [23, 331.55, 3.592518],
];

/** The day of the new moon that is nearest to the beginning of a day, by the clocks of a zone so many hours ahead. */
export function newMoonNear(day: PlainDate, hours: number): PlainDate {
  const k = Math.round((Date.parse(day) - EPOCH) / DAY / MONTH - 5.09766 / MONTH);
  return new Date(newMoon(k) + hours * 3_600_000).toISOString().slice(0, 10);
}

/** The moment of the k-th new moon since that of 6 January 2000, true to about half a minute. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  let days = 5.09766 + MONTH * k + 0.00015437 * t * t - 0.00017 * sine(node);
  for (const [factor, s, m, l] of TERMS)
    days += factor * 1e-5 * e ** Math.abs(s) * sine(s * sun + m * moon + l * latitude);
  for (const [factor, angle, growth] of PLANETS) days += factor * 1e-6 * sine(angle + growth * k);
  return EPOCH + days * DAY - AHEAD * 1000;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
