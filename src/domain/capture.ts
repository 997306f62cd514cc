import { CAPTURED_FIELDS, type CapturedField, type Contact } from './contact.ts';
import type { Glimpse } from './glimpse.ts';
import type { HandleKey } from './handle.ts';
import { sureField } from './identity.ts';
import { isPlainDate } from './plain-date.ts';

/**
 * What of a page is taken over: 'fill' only what is still empty, 'rename' also the name, 'refresh' all that the user
 * did not type.
 */
export type Capture = 'fill' | 'rename' | 'refresh';

/**
 * The contact with what a page surely told, marked as read from the page; the very same object where nothing is
 * new. What the user typed stands, what was emptied by the user stays empty, and an empty reading takes nothing away.
 * @param handle the person the contact is found by; a glimpse of somebody else tells nothing
 */
export function capture(
  contact: Contact,
  handle: HandleKey,
  glimpse: Glimpse | undefined,
  how: Capture,
): Contact {
  const news = CAPTURED_FIELDS.flatMap((field) => {
    const value = sureField({ handle, glimpse }, field);
    return value !== '' && value !== contact[field] && mayTake(contact, field, how)
      ? [[field, value] as const]
      : [];
  });
  const on = sureField({ handle, glimpse }, 'connectedOn');
  const since = !contact.connectedOn && isPlainDate(on) ? { connectedOn: on } : {};
  if (news.length === 0) return 'connectedOn' in since ? { ...contact, ...since } : contact;
  const sources = news.map(([field]) => [field, 'page'] as const);
  return {
    ...contact,
    ...since,
    ...Object.fromEntries(news),
    fieldSource: { ...contact.fieldSource, ...Object.fromEntries(sources) },
  };
}

function mayTake(contact: Contact, field: CapturedField, how: Capture): boolean {
  const source = contact.fieldSource[field];
  if (source === 'user') return false;
  if (how === 'rename' && field === 'fullName') return true;
  return !contact[field] || how === 'refresh';
}
