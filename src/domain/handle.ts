import type { Base } from './base.ts';

/** How a person is found: one name in one service. `value` is already normalised by the site's `recognise`. */
export interface HandleKey {
  service: string;
  kind: 'vanity' | 'memberId' | 'url' | 'address';
  value: string;
}

/** vCard SOCIALPROFILE, EMAIL, TEL. A contact has many; a lookup key, never the identity (vanities change owner). */
export interface Handle extends Base, HandleKey {
  contactUid: string;
  /** As it stood in the address, for showing and for going back there; '' where only a page told it. */
  raw: string;
  state: 'current' | 'former';
}

/** One string for one handle, for drafts and comparisons: 'linkedin/vanity/mara-okafor'. */
export function handleText(handle: HandleKey): string {
  return `${handle.service}/${handle.kind}/${handle.value}`;
}

/** The handle that such a string is of. */
export function handleIn(text: string): HandleKey {
  const [service = '', kind = '', ...value] = text.split('/');
  return { service, kind: kind as HandleKey['kind'], value: value.join('/') };
}

/** What stands for a name where none is known: what the address says; '' for a number, which says nothing. */
export function nameIn({ kind, value }: HandleKey): string {
  return kind === 'memberId' ? '' : value;
}

/** Whether a person may have several such handles at a time: mails and telephones, but one profile in each network. */
export function mayBeSeveral({ kind }: Pick<HandleKey, 'kind'>): boolean {
  return kind === 'address';
}

/** Whether two keys name the same handle. */
export function sameHandle(a: HandleKey, b: HandleKey): boolean {
  return handleText(a) === handleText(b);
}
