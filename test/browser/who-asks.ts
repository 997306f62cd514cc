import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came, by what tells who asks for what. */
export interface Asked {
  headers: IncomingHttpHeaders;
  method: string;
  /** With its query. */
  path: string;
  /** Over TLS. */
  isSecure: boolean;
}

/** Frames that pages of the demo bring along, as LinkedIn's do. */
const FRAMES = '/preload/';

/** Where the demo's own script gets the next person from. */
const FRAGMENT = '/demo/fragment';

/** What may stand in the query of a page of the demo; in any other something could be carried away. */
const IN_QUERY: Record<string, RegExp> = {
  build: /^(a18|a21|a24|b|b25|c|d)?$/,
  theme: /^(light|dark)$/,
  delay: /^\d{1,5}$/,
  hydrate: /^\d{1,5}$/,
  _bprMode: /^vanilla$/,
};

/**
 * Whether somebody goes there, or the page that was gone to brings it along: its frame, and what its own script fetches.
 * Anybody else who asks is a stranger. Both browsers say of every request over TLS what it is for.
 * @param isShown whether a test shows something at this very path, whatever its query
 */
export function isVisit({ headers, method, path, isSecure }: Asked, isShown: boolean): boolean {
  if (method !== 'GET' || !isSecure) return false;
  const { pathname, searchParams } = new URL(path, 'https://www.linkedin.com');
  const [dest, mode, site] = ['dest', 'mode', 'site'].map((name) => headers[`sec-fetch-${name}`]);
  if (pathname === FRAGMENT) {
    const next = searchParams.get('path') ?? '';
    searchParams.delete('path');
    return (
      mode === 'cors' &&
      dest === 'empty' &&
      site === 'same-origin' &&
      isKnown(searchParams) &&
      /^\/[^?]*$/.test(next)
    );
  }
  if (mode !== 'navigate' || !(isShown || isKnown(searchParams))) return false;
  return dest === 'document' || (dest === 'iframe' && pathname === FRAMES && site === 'same-origin');
}

function isKnown(query: URLSearchParams): boolean {
  return [...query].every(([name, value]) => Object.hasOwn(IN_QUERY, name) && IN_QUERY[name]?.test(value));
}

/** Hosts that browsers ask on their own, in spite of every switch; seen in Chromium 156 and Firefox 153, Nov 2026. */
const MAKERS =
  /^((accounts|clients\d|update|www|safebrowsing|optimizationguide-pa|content-autofill|redirector)\.)?(google|googleapis|gvt1)\.com$|\.mozilla\.(com|net|org)$|\.firefox\.com$/;

/** Whether it is a host of those who make the browsers. */
export function isMaker(host: string): boolean {
  return MAKERS.test(host);
}

/** Whose accounts there are Chromium asks in this name; no page but that one, and no extension, can. */
const IN_ITS_NAME = [undefined, 'https://www.google.com'];

/** Whether the browser itself asks its maker. What a page or an extension asks says that it is one of them. */
export function isOfTheBrowser(host: string, headers: IncomingHttpHeaders): boolean {
  const [dest = 'empty', mode = 'no-cors', site = 'none'] = ['dest', 'mode', 'site'].map(
    (name) => headers[`sec-fetch-${name}`],
  );
  const isOfNoPage = dest === 'empty' && mode === 'no-cors' && site === 'none';
  return isMaker(host) && isOfNoPage && IN_ITS_NAME.includes(headers.origin) && headers.referer === undefined;
}
