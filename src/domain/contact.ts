import type { Base, PlainDate } from './base.ts';

/** Who put a field's value there; what the user typed beats what a page showed. */
export type FieldSource = 'user' | 'page' | 'import';

/** The fields of a contact that a page can show. */
export const CAPTURED_FIELDS = ['fullName', 'headline', 'org', 'title', 'place'] as const;
export type CapturedField = (typeof CAPTURED_FIELDS)[number];

/** A person the user keeps. Exists from the first note, follow-up or Keep; `fullName` is '' until a page told it. */
export interface Contact extends Base {
  fullName: string;
  headline?: string;
  org?: string;
  title?: string;
  place?: string;
  phase: 'build' | 'maintain' | 'activate' | 'resting' | 'letGo';
  pausedUntil?: PlainDate;
  importance: 0 | 1 | 2 | 3;
  /** Has a place in the agenda at all. */
  tracked: boolean;
  fieldSource: Partial<Record<CapturedField, FieldSource>>;
  /** The contact that this one turned out to be; it has all that was this one's. With `deletedAt`. */
  mergedInto?: string;
}

/**
 * The contact with what only the other one tells, when both turned out to be one person; what the user typed about
 * either comes before what a page showed.
 */
export function united(contact: Contact, other: Contact): Contact {
  const isTyped = ({ fieldSource }: Contact, field: CapturedField) => fieldSource[field] === 'user';
  const taken = CAPTURED_FIELDS.filter(
    (field) => other[field] && !isTyped(contact, field) && (!contact[field] || isTyped(other, field)),
  );
  const of = <Value>(values: Partial<Record<CapturedField, Value>>) =>
    Object.fromEntries(taken.map((field) => [field, values[field]]));
  return {
    ...contact,
    ...of(other),
    tracked: contact.tracked || other.tracked,
    fieldSource: { ...contact.fieldSource, ...of(other.fieldSource) },
  };
}
