import { recognise as linkedin } from './linkedin/address.ts';
import type { SeenHandle } from './site.ts';

/** Every site Tend knows people on, by its addresses alone: views and the background carry no readers. */
const addresses = [linkedin];

/** The person an address is about, on whichever site; undefined where it is about nobody. */
export function recognise(url: string): SeenHandle | undefined {
  for (const site of addresses) {
    const handle = site(url);
    if (handle) return handle;
  }
  return undefined;
}
