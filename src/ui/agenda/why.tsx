import type { Due } from '../../domain/due.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { reasonsUp } from '../../domain/order.ts';
import { say } from '../../words/index.ts';
import { isPainted } from '../painted.ts';
import { reasonTexts } from './reason-text.ts';

/** Stays with what comes before it when a line is broken. */
export const SEPARATOR = '\u00a0· ';

/** 'Every month · last spoke 4 Oct · “Asked about hiring…”' */
export function Why({
  line,
  days,
}: {
  line: Pick<Due, 'reasons' | 'rank' | 'next' | 'last'>;
  days: NearDays;
}) {
  const { last } = line;
  // Their room is kept until all have words, so that nothing stands there first and is another thing then (painted.ts).
  if (!isPainted() && reasonsUp(line, days.today).some(({ kind }) => kind !== 'followUp')) return '\u00a0';
  const parts = [...reasonTexts(line, days), ...(last ? [say('last_noted', last.excerpt)] : [])];
  if (parts.length === 0) return line.next ? '\u00a0' : say('no_notes_yet');
  // Each of a direction of its own.
  return parts.flatMap((part, index) => [index > 0 && SEPARATOR, <bdi key={part}>{part}</bdi>]);
}
