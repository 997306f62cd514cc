import { CAPTURED_FIELDS, type CapturedField, type Contact } from './contact.ts';
import type { Glimpse } from './glimpse.ts';
import { type HandleKey, sameHandle } from './handle.ts';

/** What of a page is taken over: 'fill' only what is still empty, 'refresh' also what an earlier page told. */
export type Capture = 'fill' | 'refresh';

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
  if (!glimpse || !sameHandle(glimpse.handle, handle)) return contact;
  const news = CAPTURED_FIELDS.flatMap((field) => {
    const value = sureValue(glimpse, field);
    return value !== '' && value !== contact[field] && mayTake(contact, field, how)
      ? [[field, value] as const]
      : [];
  });
  if (news.length === 0) return contact;
  const sources = news.map(([field]) => [field, 'page'] as const);
  return {
    ...contact,
    ...Object.fromEntries(news),
    fieldSource: { ...contact.fieldSource, ...Object.fromEntries(sources) },
  };
}

function sureValue(glimpse: Glimpse, field: CapturedField): string {
  const reading = glimpse.fields[field];
  return reading?.sure ? reading.value.trim() : '';
}

function mayTake(contact: Contact, field: CapturedField, how: Capture): boolean {
  const source = contact.fieldSource[field];
  if (source === 'user') return false;
  return !contact[field] || (how === 'refresh' && source === 'page');
}
