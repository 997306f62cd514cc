import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isLong, TIME_LIMIT } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import { daysOfZone } from '../torture/zone.ts';

/** The edges of the map, halves and quarters of an hour, clocks that change at midnight or by half an hour. */
const SAMPLE = [
  'Pacific/Pago_Pago',
  'America/Santiago',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'UTC',
  'Europe/Lisbon',
  'Africa/Casablanca', // changes for every Ramadan
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

const home = process.env.TZ;
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

test('no day is off by one, in whatever zone and around every change of its clock from 2020 to 2040', {
  timeout: TIME_LIMIT,
}, () => {
  const zones = isLong ? [...new Set([...SAMPLE, ...Intl.supportedValuesOf('timeZone')])] : SAMPLE;
  const figures = { zones: zones.length, changes: 0, moments: 0 };
  for (const zone of zones) {
    const { changes, moments } = daysOfZone(zone);
    figures.changes += changes;
    figures.moments += moments;
  }
  expect(figures.changes).toBeGreaterThan(300);
  record('days and agenda over zones', figures);
});
