/** Kept in the own pages of Tend, which have one storage; there while letters are off. */
const OFF = 'tend-letter-keys-off';

/**
 * A key as a shortcut; undefined for a letter or sign alone where the user turned those off, since whoever dictates, or
 * hits a key by accident, would set them off.
 */
export function activeKey(key: string): string | undefined {
  return key.length > 1 || areLettersOn() ? key : undefined;
}

/** Whether a letter or sign alone does something. */
export function areLettersOn(): boolean {
  return !globalThis.localStorage?.getItem(OFF); // a browser that may keep nothing has no storage
}

/** Turns them on or off, in every page of Tend at once. */
export function turnLetters(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}
