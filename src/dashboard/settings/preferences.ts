import type { Erased } from '../../domain/copies.ts';
import { turnLetters } from '../../ui/letter-keys.ts';
import { KEPT_LOCALE } from '../../ui/locale.ts';

/** How often the user wants to be reminded to download a copy. */
export const SCHEDULES = ['week', 'month', 'never'] as const;
export type Schedule = (typeof SCHEDULES)[number];

const SCHEDULE = 'tend-schedule';
const DEVICE = 'tend-device';
const ERASED = 'tend-erased';
const INSTALLATION = 'tend-installation';

/** What the user chose; until then they are not reminded. */
export function readSchedule(): Schedule {
  return SCHEDULES.find((one) => one === localStorage.getItem(SCHEDULE)) ?? 'never';
}

export function keepSchedule(schedule: Schedule): void {
  localStorage.setItem(SCHEDULE, schedule);
}

/** Everything that is remembered here. */
export function forgetPreferences(): void {
  localStorage.removeItem(SCHEDULE);
  localStorage.removeItem(ERASED);
  localStorage.removeItem(DEVICE);
  localStorage.removeItem(INSTALLATION);
  localStorage.removeItem(KEPT_LOCALE);
  turnLetters(true);
}

/** What the user calls this device; undefined until they call it something. */
export function readDevice(): string | undefined {
  return localStorage.getItem(DEVICE) ?? undefined;
}

export function keepDevice(device: string): void {
  localStorage.setItem(DEVICE, device);
}

/** By what this installation knows its own copies, wherever they lie and whatever the device is called. */
export function installation(): string {
  const known = localStorage.getItem(INSTALLATION) ?? crypto.randomUUID().slice(0, 8);
  localStorage.setItem(INSTALLATION, known);
  return known;
}

/** What the last erasing took away and where copies remain, until the user has seen to it. */
export function readErased(): Erased | undefined {
  const kept = localStorage.getItem(ERASED);
  return kept === null ? undefined : JSON.parse(kept);
}

/** Keeps that report; `undefined` forgets it. */
export function keepErased(erased: Erased | undefined): void {
  if (erased) localStorage.setItem(ERASED, JSON.stringify(erased));
  else localStorage.removeItem(ERASED);
}
