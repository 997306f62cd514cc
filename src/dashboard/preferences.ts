/** How often the user wants to be reminded to download a copy. */
export const SCHEDULES = ['week', 'month', 'never'] as const;
export type Schedule = (typeof SCHEDULES)[number];

const SCHEDULE = 'tend-schedule';
const DEVICE = 'tend-device';
const INSTALLATION = 'tend-installation';

/** What the user chose; undefined until then. */
export function readSchedule(): Schedule | undefined {
  return SCHEDULES.find((one) => one === localStorage.getItem(SCHEDULE));
}

export function keepSchedule(schedule: Schedule): void {
  localStorage.setItem(SCHEDULE, schedule);
}

/** Everything that is remembered here. */
export function forgetPreferences(): void {
  localStorage.removeItem(SCHEDULE);
  localStorage.removeItem(DEVICE);
  localStorage.removeItem(INSTALLATION);
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
