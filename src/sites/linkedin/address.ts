import type { SeenHandle } from '../site.ts';

/**
 * Only the hosts that answer with a profile: bare, www, the mobile ones, and those of countries. Then the path from
 * the person's name on, and in it the name (linkedin.md 1.1).
 */
const ADDRESS =
  /^https:\/\/(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com(?::443)?\/(?:mwlite\/(?:profile\/)?)?in(\/([^/?#]+)[^?#]*?)\/?(?:[?#]|$)/i;

/** What makes a browser open another page than the one read here: empty and dot segments, what it drops or turns into a slash. */
const MISLEADING = /\/(?:\.|%2e){0,2}(?:\/|$)|[\s\p{Cc}\p{Cs}\\]/iu;

/** Ids of members, of sales and recruiter seats, and the oldest ones; base64url, so their case matters. */
const MEMBER_ID = /^(?:AC[ow]|AEM|AAo)AA[\w-]+$/;

/** No vanity: one with what an address is made of (a % left over: escaped twice), or an alias of many people. */
const NO_VANITY = /[\s\p{Cc}\p{Cs}\\%/?#]|^(?:me|unavailable)$/u;

/** Characters a decoded vanity may have; LinkedIn allows 100, real ones stay below 63 (linkedin.md 1.2). */
const VANITY_LIMIT = 200;

/**
 * The person a LinkedIn address is about, whichever host, language, overlay or sub-page it names; undefined
 * where it is about nobody. Rules: linkedin.md 1.1 to 1.3.
 */
export function recognise(url: string): SeenHandle | undefined {
  const [, path, raw] = ADDRESS.exec(url) ?? [];
  if (!path || !raw || MISLEADING.test(path)) return undefined;
  if (MEMBER_ID.test(raw)) return { service: 'linkedin', kind: 'memberId', value: raw, raw };
  try {
    // As it is compared: decoded once, NFC, lower case.
    const value = decodeURIComponent(raw).normalize().toLowerCase().normalize();
    const possible = value.length <= VANITY_LIMIT && !NO_VANITY.test(value);
    return possible ? { service: 'linkedin', kind: 'vanity', value, raw } : undefined;
  } catch {
    return undefined; // a bad escape
  }
}

/** The address to go back to: the profile itself, without the sub-page, host or language it was seen under. */
export function profileUrl(handle: { raw: string }): string {
  let vanity = handle.raw;
  try {
    vanity = decodeURIComponent(vanity);
  } catch {
    // Not from `recognise`; escaped as it is.
  }
  return `https://www.linkedin.com/in/${encodeURIComponent(vanity.toWellFormed())}/`;
}

/**
 * The member number inside a 39-character id, in decimal; the same for one person's profile, sales and recruiter
 * ids (linkedin.md 1.3). Undefined where the id does not look as they all do.
 */
export function memberNumber(id: string): string | undefined {
  if (id.length !== 39 || !MEMBER_ID.test(id)) return undefined;
  const bytes = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  let number = 0;
  for (const byte of bytes.slice(4, 8)) number = number * 256 + byte.charCodeAt(0);
  return bytes[8] === '\x01' ? String(number) : undefined;
}
