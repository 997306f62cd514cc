import type { SeenHandle } from '../site.ts';

/** Characters a decoded vanity may have; LinkedIn allows 100, real ones stay below 63 (linkedin.md 1.2). */
const VANITY_LIMIT = 200;

/** Only the hosts that answer with a profile: bare, www, the mobile ones, and those of countries (linkedin.md 1.1). */
const ADDRESS = /^https:\/\/(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com(?::443)?\/([^?#]*)/i;

/** Ids of members, of sales and recruiter seats, and the oldest ones; base64url, so their case matters. */
const MEMBER_ID = /^(?:AC[ow]|AEM|AAo)AA[\w-]+$/;

/** What a browser would drop or turn into a slash, so that the path read here is not the one it opens. */
const UNSAFE = /[\s\p{Cc}\\]/u;

/**
 * The person a LinkedIn address is about, whichever host, language, overlay or sub-page it names; undefined
 * where it is about nobody. Rules: linkedin.md 1.1 to 1.3.
 */
export function recognise(url: string): SeenHandle | undefined {
  const path = ADDRESS.exec(url)?.[1];
  if (path === undefined || !url.isWellFormed()) return undefined;
  const segments = path.replace(/\/$/, '').split('/');
  // An empty or dot segment would make the browser open another page than the one named here.
  if (segments.some((segment) => /^(?:\.|%2e){0,2}$/i.test(segment) || UNSAFE.test(segment)))
    return undefined;
  if (segments[0] === 'mwlite') segments.splice(0, segments[1] === 'profile' ? 2 : 1);
  const [door, raw] = segments;
  if (door !== 'in' || raw === undefined) return undefined;
  if (MEMBER_ID.test(raw)) return { service: 'linkedin', kind: 'memberId', value: raw, raw };
  const value = vanityOf(raw);
  if (!value || value === 'me' || value === 'unavailable') return undefined;
  return { service: 'linkedin', kind: 'vanity', value, raw };
}

/** A vanity as it is compared: decoded once, NFC, lower case; undefined for what cannot be one. */
export function vanityOf(raw: string): string | undefined {
  try {
    const value = decodeURIComponent(raw).normalize().toLowerCase().normalize();
    const impossible = UNSAFE.test(value) || /^\.{0,2}$|[%/?#]/.test(value); // a % left over: escaped twice
    return impossible || value.length > VANITY_LIMIT ? undefined : value;
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
  const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return bytes[8] === 1 ? String(new DataView(bytes.buffer).getUint32(4)) : undefined;
}
