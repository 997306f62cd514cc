import type { Cadence } from '../domain/cadence.ts';
import { sayCount, sayFromOne } from '../words/plural.ts';

/** 'Every 3 months now, since 2 messages had no answer': each one makes the interval longer by itself. */
export function widenedText({ every, unit }: Cadence, unanswered: number): string {
  return sayFromOne(`every_${unit}`, every * (1 + unanswered)) + sayCount('widened', unanswered);
}
