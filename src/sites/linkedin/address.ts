import { oneLine } from '../../domain/one-line.ts';
import type { SeenHandle } from '../site.ts';

export const service = 'linkedin';
export const name = 'LinkedIn';
export const hosts = ['linkedin.com'];

/**
 * Only the hosts that answer with a profile: bare, www, the mobile ones, and those of countries. Then the path, and in
 * it the name; or the parts of one, in the form of before 2015; or, where only an id may stand, the id: in Sales
 * Navigator, in Recruiter, and in the oldest form.
 */
const ADDRESS =
  /^https:\/\/(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com(?::443)?(\/(?:(?:mwlite\/(?:profile\/)?)?in\/([^/?#]+)|pub\/([^/?#]+)\/([\da-f]{1,3})\/([\da-f]{1,3})\/([\da-f]{1,3})(?![^/?#])|(?:(?:sales|talent)\/(?:hire\/[^?#]+\/)?(?:lead|people|profile)\/|profile\/view\/?\?(?:[^#]*&)?id=)([^/?#&]+))[^?#]*?)\/?(?:[?#]|$)/i;

/**
 * What makes a browser or server open another page than the one read here: empty and dot segments, what is dropped
 * or turned into a slash, and escapes that are broken or escaped again.
 */
const MISLEADING = /\/(?:\.|%2e){0,2}(?:\/|$)|[\s\p{Cc}\p{Cs}\\]|%(?:25|(?![\da-f]{2}))/iu;

/** Ids of members, of sales and recruiter seats, and the oldest ones; base64url, so their case matters. */
const MEMBER_ID = /^(?:AC[ow]|AEM|AAo)AA[\w-]+(?=,|$)/;

/** The oldest addresses say the member number itself. */
const NUMBER = /^\d+$/;

/** No vanity: one with what an address is made of, or an alias of many people. */
const NO_VANITY = /[/?#]|^(?:me|unavailable)$/;

/** Characters a handle may have. Vanities: LinkedIn allows 100, those of a real export of 2026 stay below 63. */
const LIMIT = 200;

/**
 * The person a LinkedIn address is about, whichever host, language, overlay or sub-page it names; undefined
 * where it is about nobody. An id is known by the member number in it, which all its spellings share; one that holds
 * none, by itself.
 */
export function recognise(url: string): SeenHandle | undefined {
  const [, path = '/', name, first, a, b = '', c = '', onlyId] = ADDRESS.exec(url) ?? [];
  // '/pub/mara-okafor/a7/576/b5' is '/in/mara-okafor-0b5576a7'.
  const raw = onlyId ?? name ?? `${first}-${c.padStart(3, '0')}${b.padStart(3, '0')}${a}`;
  try {
    const text = decodeURIComponent(raw).normalize();
    const [id] = MEMBER_ID.exec(text) ?? (onlyId && NUMBER.exec(text)) ?? [];
    // A vanity is compared decoded once, NFC, lower case.
    const value = id ? (memberNumber(id) ?? id) : text.toLowerCase().normalize();
    const isNobody = value.length > LIMIT || MISLEADING.test(`${path}/${text}`);
    if (isNobody || (!id && (onlyId || NO_VANITY.test(value)))) return undefined;
    return { service: 'linkedin', kind: id ? 'memberId' : 'vanity', value, raw };
  } catch {
    return undefined; // a bad escape
  }
}

/** Where ids lead that are no vanity, by how they begin. */
const DOORS: [begins: RegExp, door: string][] = [
  [/^ACwAA/, 'sales/lead/'],
  [/^AEMAA/, 'talent/profile/'],
  [/^AAoAA/, 'profile/view?id='],
];

/**
 * The address to go back to: the profile itself, without the sub-page, host or language it was seen under; for ids
 * of sales and recruiter seats the page in that product.
 */
export function profileUrl({ kind, raw }: { kind?: string; raw: string }): string {
  let text = raw;
  try {
    text = decodeURIComponent(raw);
  } catch {
    // Not from `recognise`; escaped as it is.
  }
  const isNumber = kind === 'memberId' && NUMBER.test(text);
  const door = isNumber ? 'profile/view?id=' : DOORS.find(([begins]) => begins.test(text))?.[1];
  const escaped = encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',');
  return `https://www.linkedin.com/${door ? door + escaped : `in/${escaped}/`}`;
}

/**
 * The member number inside a 39-character id, in decimal; the same for one person's profile, sales and recruiter
 * ids, as five pairs of them showed. Undefined where the id does not look as they all do.
 */
export function memberNumber(id: string): string | undefined {
  if (id.length !== 39 || !MEMBER_ID.test(id)) return undefined;
  const bytes = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  let number = 0;
  for (const byte of bytes.slice(4, 8)) number = number * 256 + byte.charCodeAt(0);
  return bytes[8] === '\x01' ? String(number) : undefined;
}

/**
 * The name in a profile's tab title: without the count of unread things before it and the product behind it, which
 * no language translates. Other pages add segments, so it is a name only where exactly one remains.
 */
export function titleName(title: string): string | undefined {
  return /^(?:\(\p{Nd}+\+?\) ?)?([^(|\s\p{DI}][^|]*?) ?\| (?:LinkedIn|Sales|Recruiter)(?: \w+)*$/u.exec(
    oneLine(title),
  )?.[1];
}
