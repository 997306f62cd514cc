import type { SeenHandle } from './site.ts';

/** Where a network keeps its profiles: `https://<host>/<folder>/<name>`, with pages of the same person below. */
interface Place {
  service: string;
  hosts: string[];
  folder: string;
}

/** Characters a name in an address may have. */
const LIMIT = 200;

/** No name: empty, or with what an address is made of (a % left over: escaped twice). */
const NO_NAME = /^\.*$|[\s\p{Cc}\p{Cs}\\%/?#]/u;

/**
 * Makes the `recognise` of such a place: the name that an address holds, decoded once, NFC, lower case; undefined for
 * every other address.
 */
export function segmentOf({ service, hosts, folder }: Place): (url: string) => SeenHandle | undefined {
  return (url) => {
    if (!URL.canParse(url)) return undefined;
    const { protocol, host, pathname } = new URL(url);
    const [, first, raw = ''] = pathname.split('/');
    if (protocol !== 'https:' || !hosts.includes(host.replace(/^www\./, '')) || first !== folder)
      return undefined;
    try {
      const value = decodeURIComponent(raw).normalize().toLowerCase().normalize();
      if (value.length > LIMIT || NO_NAME.test(value)) return undefined;
      return { service, kind: 'vanity', value, raw };
    } catch {
      return undefined; // a bad escape
    }
  };
}
