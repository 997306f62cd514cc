import { vi } from 'vitest';

/**
 * Looks until it does so without an error, for longer than a busy machine takes: that is slow, not broken.
 * @param interval in milliseconds
 */
export const waitUntil = <T>(look: () => T | Promise<T>, interval = 50): Promise<T> =>
  vi.waitFor(look, { timeout: 15_000, interval });
