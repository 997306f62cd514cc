import { nameBefore } from '../plain-title.ts';
import { segmentOf } from '../segment.ts';

/** XING: `xing.com/profile/First_Last`, with a number where the name is taken; pages below it are about the person too. */

export const service = 'xing';
export const name = 'XING';
export const hosts = ['xing.com'];
export const recognise = segmentOf({ service, hosts, folder: 'profile' });
export const titleName = nameBefore(name);

export function profileUrl({ raw }: { raw: string }): string {
  return `https://www.xing.com/profile/${raw}`;
}
