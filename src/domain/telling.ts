import type { Change } from './change.ts';
import { CAPTURED_FIELDS, type Contact, UNITED_FIELDS } from './contact.ts';

/** From which change to which a row has text that is to go. */
interface Span {
  from: number;
  to: number;
}

/** When which rows had text that is to go, by their uid: those that go themselves always, others for a while. */
export type Spans = Map<string, Span>;

/** Of rows that go: all of their own text, and that of no other yet (`widen`). */
export function uidSpans(uids: Iterable<string>): Spans {
  return new Map([...uids].map((uid) => [uid, { from: 0, to: Number.POSITIVE_INFINITY }]));
}

/** Whether a change tells of something that is to go. */
export function tells(spans: Spans, { uid, seq = 0 }: Change): boolean {
  const span = spans.get(uid);
  return span !== undefined && span.from <= seq && seq <= span.to;
}

/**
 * Where two were one for a while, the other had fields of theirs from that action to the one in which they were parted,
 * or to the end where they still are one. To be called again until nothing grows wider.
 */
export function widen(spans: Spans, changes: Change[]): boolean {
  const people = changes.filter(({ table }) => table === 'contacts');
  const actions: Spans = new Map();
  const last = new Map<string, number>();
  for (const { uid, requestId, seq = 0 } of people) {
    extend(actions, requestId, { from: seq, to: seq });
    last.set(uid, Math.max(seq, last.get(uid) ?? 0));
  }
  let wider = false;
  for (const change of people.filter((one) => tells(spans, one))) {
    const { before, after } = change as { before?: Contact; after?: Contact };
    const { from, to } = actions.get(change.requestId) as Span;
    const areOne = last.get(change.uid) === change.seq;
    if (before?.mergedInto) wider = extend(spans, before.mergedInto, { from, to }) || wider;
    if (after?.mergedInto)
      wider = extend(spans, after.mergedInto, { from, to: areOne ? Number.POSITIVE_INFINITY : to }) || wider;
  }
  return wider;
}

function extend(spans: Spans, key: string, { from, to }: Span): boolean {
  const known = spans.get(key) ?? { from, to };
  const isWider = !spans.has(key) || from < known.from || to > known.to;
  if (isWider) spans.set(key, { from: Math.min(from, known.from), to: Math.max(to, known.to) });
  return isWider;
}

/**
 * A contact without what a page or the user told of the one it was together with for a while: fields that it had at no
 * other time are again as they were before.
 * @param changes of contacts, in their order
 */
export function partedFrom(spans: Spans, contact: Contact, changes: Change[]): Contact {
  const own = changes.filter(({ uid }) => uid === contact.uid);
  const first = own.find((change) => tells(spans, change));
  if (!first) return contact;
  const before = first.before as Contact | undefined;
  const others = own.filter((change) => !tells(spans, change)).flatMap((one) => [one.before, one.after]);
  const states = [before, ...(others as (Contact | undefined)[])];
  const parted = { ...contact, fieldSource: { ...contact.fieldSource } };
  for (const field of CAPTURED_FIELDS) {
    if (!contact[field] || states.some((state) => state?.[field] === contact[field])) continue;
    delete parted.fieldSource[field];
    if (field !== 'fullName') delete parted[field];
    else parted.fullName = '';
    if (before?.[field] !== undefined) parted[field] = before[field];
    if (before?.fieldSource[field]) parted.fieldSource[field] = before.fieldSource[field];
  }
  const said = (state: Contact | undefined, field: (typeof UNITED_FIELDS)[number]) =>
    JSON.stringify(state?.[field]);
  for (const field of UNITED_FIELDS) {
    if (!contact[field] || states.some((state) => said(state, field) === said(contact, field))) continue;
    delete parted[field];
    if (before?.[field] !== undefined) Object.assign(parted, { [field]: before[field] });
  }
  return parted;
}
