import type { HandleKey } from '../domain/handle.ts';
import { mailFrom, telephoneFrom } from '../domain/reach.ts';
import { recognise } from '../sites/index.ts';

/** A handle as a file tells it: normalised, and as it was written. */
export type ToldHandle = HandleKey & { raw: string };

/** The profile an address is about, with or without its 'https://'; undefined where it is about nobody known. */
export function profileHandle(written: string): ToldHandle | undefined {
  const address = written.trim().replace(/^(?:https?:)?(?:\/\/)?/i, 'https://');
  return recognise(address);
}

/** An address of mail; undefined where it is none. */
export function mailHandle(written: string): ToldHandle | undefined {
  return mailFrom(written);
}

/** A telephone number, as a column of such has it; undefined where it has hardly any digit. */
export function phoneHandle(written: string): ToldHandle | undefined {
  return telephoneFrom(written, true);
}
