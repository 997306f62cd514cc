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
}
