import type { HandleKey } from './handle.ts';
import { oneLine } from './one-line.ts';

/** Characters an address may have (RFC 5321), and digits a telephone number (E.164, and some for an extension). */
const MAIL_LIMIT = 254;
const FEWEST_DIGITS = 5;
const FEWEST_TOLD = 3;
const MOST_DIGITS = 20;

/** Characters of a text that has a number. */
const TEXT_LIMIT = 100;

/** The mail address in a text, as a handle: without 'mailto:', in lower case. */
export function mailFrom(text: string): (HandleKey & { raw: string }) | undefined {
  const raw = oneLine(text).replace(/^mailto:/i, '');
  if (raw.length > MAIL_LIMIT || !/^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/.test(raw))
    return undefined;
  return { service: 'email', kind: 'address', value: raw.toLowerCase().normalize(), raw };
}

/** What follows a number that is called: an extension, a pause. */
const AFTER = /(?:;|,|#|\bext\b|\s*x\.?\s*(?=\d)).*$/i;

/**
 * The telephone number in a text, as a handle: digits, with '+' before a country's; without its extension.
 * @param isTold whether the text is said to be a number, as in a file: it may be short, and have words around it
 */
export function telephoneFrom(text: string, isTold = false): (HandleKey & { raw: string }) | undefined {
  const raw = oneLine(text).replace(/^tel:/i, '');
  const number = raw.replace(AFTER, '').trim();
  if (raw.length > TEXT_LIMIT || raw.includes('@')) return undefined;
  if (!isTold && !/^\+?[\d\s()./-]+$/.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  const isAbroad = /^\D*\+/.test(number);
  const value = isAbroad ? `+${digits}` : digits.replace(/^00(?=[1-9]\d{4})/, '+');
  const count = value.replace('+', '').length;
  if (count < (isTold ? FEWEST_TOLD : FEWEST_DIGITS) || count > MOST_DIGITS) return undefined;
  return { service: 'tel', kind: 'address', value, raw };
}
