import { FIELD_LIMIT } from '../domain/glimpse.ts';
import type { HandleKey } from '../domain/handle.ts';
import { oneLine } from '../domain/one-line.ts';
import { recognise } from '../sites/index.ts';

/** A handle as a file tells it: normalised, and as it was written. */
export type ToldHandle = HandleKey & { raw: string };

/** Characters an address of mail may have (RFC 5321). */
const MAIL_LIMIT = 254;

/** The profile an address is about, with or without its 'https://'; undefined where it is about nobody known. */
export function profileHandle(written: string): ToldHandle | undefined {
  const address = written.trim().replace(/^(?:https?:)?(?:\/\/)?/i, 'https://');
  return recognise(address);
}

/** An address of mail, known in lower case; undefined where it is none. */
export function mailHandle(written: string): ToldHandle | undefined {
  const raw = oneLine(written).replace(/^mailto:/i, '');
  if (raw.length > MAIL_LIMIT || !/^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/.test(raw)) return undefined;
  return { service: 'email', kind: 'address', value: raw.toLowerCase().normalize(), raw };
}

/** A telephone number, known by its digits; undefined where it has hardly any. */
export function phoneHandle(written: string): ToldHandle | undefined {
  const raw = oneLine(written).replace(/^tel:/i, '');
  const value = (raw.startsWith('+') ? '+' : '') + raw.replace(/;.*/, '').replace(/\D/g, '');
  if (value.length < 3 || value.length > 40 || raw.length > FIELD_LIMIT || raw.includes('@'))
    return undefined;
  return { service: 'tel', kind: 'address', value, raw };
}
