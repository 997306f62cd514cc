import type { Told } from '../../domain/sighting.ts';
import { commas } from '../../words/list.ts';

/** What a page told, in one line; where it tells no title, the headline says more than the company. */
export function toldText({ title, org, headline, place }: Told): string {
  const role = title ? [title, org] : [headline ?? org];
  return commas([...role, place]);
}
