import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** The edges of the map, a half and a three-quarter hour, and clock changes by half an hour and at midnight. */
const ZONES = [
  'Pacific/Pago_Pago', // UTC−11
  'America/Santiago', // the clock changes at midnight
  'America/New_York',
  'UTC',
  'Europe/Warsaw',
  'Africa/Cairo', // the clock changes at midnight
  'Asia/Kolkata', // UTC+5:30
  'Australia/Lord_Howe', // the clock changes by half an hour
  'Pacific/Chatham', // UTC+12:45
  'Pacific/Kiritimati', // UTC+14
];

test.for(ZONES)('days are right in %s, over its clock changes too', { timeout: 60_000 }, async (zone) => {
  const script = join(import.meta.dirname, 'days-of-this-zone.ts');
  const told = run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone } });
  await expect(told).resolves.toMatchObject({ stderr: '' });
});
