import type { HandleKey } from './handle.ts';
import type { Imported } from './imported.ts';
import { fold } from './name.ts';
import { oneLine } from './one-line.ts';

/** The service of a handle that leads nowhere: by it a record without any address is known at the next import. */
export const FILE_SERVICE = 'file';

/**
 * By what a record is known: the addresses it has to itself; where it has none, who it says it is, or else a number
 * made of all that it says about the person, so that the same record is known again, and another one of the same name
 * is not taken for it.
 */
export function handlesOf(person: Imported): Imported['handles'] {
  const own = person.handles.filter(({ shared }) => !shared);
  return own.length > 0 ? own : [recordHandle(person)];
}

/** Whether a handle is an address that can be shown. */
export function isAddress({ service }: HandleKey): boolean {
  return service !== FILE_SERVICE;
}

function recordHandle({
  uid,
  fields,
  connectedOn = '',
  keyDates = [],
}: Imported): Imported['handles'][number] {
  if (uid) return { service: FILE_SERVICE, kind: 'memberId', value: uid, raw: '' };
  const { fullName = '', headline = '', org = '', title = '', place = '' } = fields;
  const dates = keyDates.map(({ kind, date, label = '' }) => `${kind} ${date} ${label}`).sort();
  const said = [fullName, headline, org, title, place, connectedOn, ...dates];
  const text = said.map((one) => fold(oneLine(one))).join('\n');
  return { service: FILE_SERVICE, kind: 'memberId', value: String(hash(text)), raw: '' };
}

/** 53 bits of a text (cyrb53, public domain): among a million records two alike are as good as impossible. */
function hash(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
