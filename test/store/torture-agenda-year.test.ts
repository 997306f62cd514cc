import { afterEach, expect, test, vi } from 'vitest';
import { chanceFrom, SEED } from '../torture/chance.ts';
import { TIME_LIMIT, times } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import { Year } from '../torture/year.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a year of visits, news, replies, silence, sleeps and restarts: nobody due is forgotten, nobody is nagged twice', {
  timeout: TIME_LIMIT,
}, async () => {
  // The first day of a cadence follows from the uid, so the seed names those too.
  const uids = chanceFrom(SEED + 1);
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => uids.uuid() as ReturnType<typeof crypto.randomUUID>,
  );
  const year = new Year(chanceFrom(SEED));
  await year.begin(times({ long: 500, short: 60 }), times({ long: 10, short: 3 }));
  const length = times({ long: 365, short: 120 });
  for (let at = 0; year.figures.days < length; at++) {
    await year.live();
    if (at % 30 === 29) await year.expectDerived();
  }
  await year.expectDerived();
  expect(year.figures['most days waited']).toBeGreaterThan(0); // the days were full
  record('a year of the agenda', year.figures);
});
