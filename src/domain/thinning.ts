import type { Instant } from './base.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Up to this age (in milliseconds) one copy is kept of each such span; beyond the last one, one a year. */
const SPANS = [
  { upTo: HOUR, span: 1 },
  { upTo: DAY, span: HOUR },
  { upTo: 30 * DAY, span: DAY },
  { upTo: 365 * DAY, span: 7 * DAY },
  { upTo: Number.POSITIVE_INFINITY, span: 365 * DAY },
];

/**
 * Which of several copies to keep as they grow old: all of the last hour, then one an hour for a day, one a day for a
 * month, one a week for a year, one a year. The newest is always kept, and of each span the oldest: a copy once kept
 * as the oldest of its span stays that.
 */
export function keepOf(times: Instant[], now: Instant): Instant[] {
  const present = Date.parse(now);
  const kept = new Map<string, Instant>();
  const sorted = [...new Set(times)].sort();
  for (const time of sorted) {
    const at = Date.parse(time);
    const found = SPANS.find(({ upTo }) => present - at < upTo);
    if (!found) continue;
    const slot = `${found.span}/${Math.floor(at / found.span)}`;
    if (!kept.has(slot)) kept.set(slot, time);
  }
  const newest = sorted.at(-1);
  return [...new Set([...kept.values(), ...(newest ? [newest] : [])])].sort();
}
