import { isLive } from './base.ts';
import type { Contact } from './contact.ts';
import type { Field, Glimpse } from './glimpse.ts';
import { type Handle, type HandleKey, sameHandle } from './handle.ts';
import { namesAgree } from './name.ts';

/** Whether the person on a page is the one who is kept, as the user is asked it: by the names of the two. */
export interface Doubt {
  /**
   * 'number': the address was kept for somebody with another member number. 'name': no number tells, and the page shows
   * another name than was kept. 'two': address and member number are kept for two different people.
   */
  why: 'number' | 'name' | 'two';
  kept: string;
  seen: string;
}

/** Who the person at an address is, among those who are kept. */
export type Identity =
  | { is: 'nobody' }
  /** 'join': kept under the member number, and the address is new. 'learn': the number is new. */
  | { is: 'known' | 'join' | 'learn'; contact: Contact }
  /** Only the user can say. `other` is whom the number leads to, with 'two' alone. */
  | { is: 'doubt'; why: Doubt['why']; contact: Contact; other?: Contact };

/** An address, and what the page there tells. */
export interface Encounter {
  handle: HandleKey;
  glimpse?: Glimpse | undefined;
}

/**
 * Tells who it is. The member number is the person; the address and the name may change, and an address may come to
 * be somebody else's.
 * @param here whom the address leads to, with all handles of that contact
 * @param there whom the member number leads to
 */
export function identify(
  seen: Encounter,
  here: { contact: Contact; handles: Handle[] } | undefined,
  there: Contact | undefined,
): Identity {
  if (!here) return there ? { is: 'join', contact: there } : { is: 'nobody' };
  const { contact } = here;
  const number = numberOf(seen);
  const numbers = here.handles.filter((one) => isLive(one) && one.kind === 'memberId');
  if (number && !there && numbers.some((one) => sameHandle(one, number))) return { is: 'known', contact };
  const why = doubtAbout(seen, contact, number !== undefined && numbers.length > 0, there);
  if (!why) return { is: number ? 'learn' : 'known', contact };
  // Oneself is nobody else, and nobody to be kept.
  return isOwn(seen) ? { is: 'nobody' } : { is: 'doubt', why, contact, ...(there && { other: there }) };
}

function doubtAbout(
  seen: Encounter,
  { fullName, fieldSource }: Contact,
  otherNumber: boolean,
  there: Contact | undefined,
): Doubt['why'] | undefined {
  if (there) return 'two';
  if (otherNumber) return 'number';
  // What the user calls somebody need not be what they call themselves.
  if (fieldSource.fullName === 'user' || namesAgree(fullName, sureField(seen, 'fullName'))) return undefined;
  return 'name';
}

/** The member number of the person at an address, as a handle: the address itself, or what the page surely tells. */
export function numberOf(seen: Encounter): HandleKey | undefined {
  const { service, kind, value } = seen.handle;
  if (kind === 'memberId') return { service, kind, value };
  const number = sureField(seen, 'memberId');
  return /^\d+$/.test(number) ? { service, kind: 'memberId', value: number } : undefined;
}

/** Whether the page is surely the user's own profile. */
export function isOwn(seen: Encounter): boolean {
  return sureField(seen, 'isSelf') === 'true';
}

/** What the page surely tells, trimmed; '' for nothing, and where it tells about somebody else. */
export function sureField({ handle, glimpse }: Encounter, field: Field): string {
  if (!glimpse || !sameHandle(glimpse.handle, handle)) return '';
  const reading = glimpse.fields[field];
  return reading?.sure ? reading.value.trim() : '';
}
