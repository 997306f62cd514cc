import { nameBefore } from '../plain-title.ts';
import { segmentOf } from '../segment.ts';

/** Wellfound: `wellfound.com/u/<slug>`, formerly `angel.co/u/<slug>`. */

export const service = 'wellfound';
export const name = 'Wellfound';
export const hosts = ['wellfound.com', 'angel.co'];
export const recognise = segmentOf({ service, hosts, folder: 'u' });
export const titleName = nameBefore(name);

export function profileUrl({ raw }: { raw: string }): string {
  return `https://wellfound.com/u/${raw}`;
}
