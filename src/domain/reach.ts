import type { HandleKey } from './handle.ts';
import { oneLine } from './one-line.ts';

/** Characters an address may have (RFC 5321), and digits a telephone number (E.164, and some for an extension). */
const MAIL_LIMIT = 254;
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 20;

/** The mail address in a text, as a handle: without 'mailto:', in lower case. */
export function mailFrom(text: string): (HandleKey & { raw: string }) | undefined {
  const raw = oneLine(text).replace(/^mailto:/i, '');
  if (raw.length > MAIL_LIMIT || !/^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/.test(raw))
    return undefined;
  return { service: 'email', kind: 'address', value: raw.toLowerCase(), raw };
}

/** The telephone number in a text, as a handle: digits, with '+' before a country's. */
export function telephoneFrom(text: string): (HandleKey & { raw: string }) | undefined {
  const raw = oneLine(text).replace(/^tel:/i, '');
  if (!/^\+?[\d\s()./-]+$/.test(raw)) return undefined;
  const value = raw.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const digits = value.replace('+', '').length;
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return undefined;
  return { service: 'tel', kind: 'address', value, raw };
}
