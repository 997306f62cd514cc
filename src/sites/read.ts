export { interopFrame } from './linkedin/interop.ts';

import { linkedin } from './linkedin/index.ts';
import type { Glimpse, Site, Unread } from './site.ts';

/** Every site with its reader; for content alone. */
const sites: Site[] = [linkedin];

/** The person a page shows, or the reason why that cannot be said. Never throws, touches nothing in the page. */
export function readPage(document: Document, url: string): Glimpse | Unread {
  const site = sites.find(({ recognise }) => recognise(url));
  return site?.read(document, url) ?? { unread: 'notAProfile' };
}
