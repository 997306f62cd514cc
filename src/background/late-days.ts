import type { daysInWords } from './days-in-words.ts';

/** What `days.ts` leaves for the background. */
export interface Shared {
  tendDays?: typeof daysInWords;
}

const shared = globalThis as Shared;

/** Where vite.config.ts puts `days.ts`. */
const SCRIPT = '/src/background/days.js';

declare const importScripts: (url: string) => void;

/**
 * A worker may load a script later only if it loaded it while it was installed:
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepDaysAtHand(): void {
  globalThis.addEventListener('install', () => importScripts(SCRIPT));
}

/** The reader of days in words, 8 kB that few starts of the worker need. */
export function lateDays(): typeof daysInWords {
  if (!shared.tendDays) importScripts(SCRIPT);
  if (!shared.tendDays) throw new Error(`${SCRIPT} left nothing behind.`);
  return shared.tendDays;
}
