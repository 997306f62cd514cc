import type { RefusalCode } from '../domain/refusal.ts';
import { say, type Word } from './index.ts';

/** What the person is told for each refusal: one sentence, and a way out. */
const REFUSALS: Record<RefusalCode, Word> = {
  malformed: 'refusal_malformed',
  'not-allowed': 'refusal_not_allowed',
  'panel-expired': 'refusal_panel_expired',
  'address-changed': 'refusal_address_changed',
  'too-many': 'refusal_too_many',
  'not-found': 'refusal_not_found',
  'changed-since': 'refusal_changed_since',
  empty: 'refusal_empty',
  'too-long': 'refusal_too_long',
  'day-unreadable': 'refusal_day_unreadable',
  'day-past': 'refusal_day_past',
  'store-unavailable': 'refusal_store_unavailable',
  'store-failed': 'refusal_store_failed',
  'store-newer': 'refusal_store_newer',
  'no-answer': 'refusal_no_answer',
  updated: 'refusal_updated',
  internal: 'refusal_internal',
};

/** The code of what was thrown; 'internal' for anything that is no Refusal. */
export function codeOf(error: unknown): RefusalCode {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code) ? (code as RefusalCode) : 'internal';
}

/** The sentence for a code. */
export function refusal(code: RefusalCode): string {
  return say(REFUSALS[code]);
}
