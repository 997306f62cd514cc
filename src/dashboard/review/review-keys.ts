import type { NearDays } from '../../domain/near-days.ts';
import { addMonths } from '../../domain/plain-date.ts';
import type { ReviewDecision } from '../../domain/review.ts';
import { activeKey } from '../../ui/letter-keys.ts';
import { arrow } from '../../words/index.ts';
import { OFFERED } from '../offered-cadences.ts';
import type { ReviewSession } from './review-session.ts';

/** Fields in which letters are letters. */
const TYPED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** What the space bar does by itself already. */
const PRESSED = 'a, button, summary, input, select';

/** Until when somebody may be paused, by the keys 1 to 3. */
export function pausesOf({ inAMonth, inThreeMonths, today }: NearDays): string[] {
  return [inAMonth, inThreeMonths, addMonths(today, 6)];
}

/** What is decided at once, by its key. */
export const DECIDED: Record<string, ReviewDecision> = {
  k: { kind: 'keep' },
  r: { kind: 'rest' },
  l: { kind: 'letGo' },
};

/** How the keys with an arrow are called. */
export const KEY_NAMES: Record<string, string> = { '←': 'ArrowLeft', '→': 'ArrowRight' };

/** The arrow that leads back, against the way one reads; `arrow()` leads on. */
export const arrowBack = () => (arrow() === '→' ? '←' : '→');

/** One key of the room. */
export function onReviewKey(event: KeyboardEvent, session: ReviewSession, days: NearDays): void {
  const target = event.target as Element;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (!activeKey(event.key)) return;
  if (session.helping || target.closest?.(TYPED)) return;
  const run = keysOf(session, pausesOf(days), !!target.closest?.(PRESSED))[event.key.toLowerCase()];
  if (!run) return;
  event.preventDefault();
  run();
}

function keysOf(
  session: ReviewSession,
  pauses: string[],
  isPressed: boolean,
): Record<string, (() => void) | undefined> {
  const help = { '?': () => session.show({ helping: true }) };
  const [on, back] = [arrow(), arrowBack()].map((one) => KEY_NAMES[one]?.toLowerCase() ?? '') as [
    string,
    string,
  ];
  if (!session.card) return session.review ? { ...help, [back]: () => session.skip(-1) } : {};
  return {
    ...help,
    ...Object.fromEntries(Object.entries(DECIDED).map(([key, one]) => [key, () => session.decide(one)])),
    c: () => session.show({ choosing: 'cadence' }),
    p: () => session.show({ choosing: 'pause' }),
    [on]: () => session.skip(1),
    arrowdown: () => session.skip(1),
    [back]: () => session.skip(-1),
    arrowup: () => session.skip(-1),
    ' ': isPressed ? undefined : () => session.skip(1),
    ...(session.choosing && {
      ...numbered(session, pauses),
      escape: () => session.show({ choosing: undefined }),
    }),
  };
}

/** The choices that are open, each by its number. */
function numbered(session: ReviewSession, pauses: string[]): Record<string, () => void> {
  const decisions: ReviewDecision[] =
    session.choosing === 'pause'
      ? pauses.map((until) => ({ kind: 'pause', until }))
      : OFFERED.map((cadence) => ({ kind: 'cadence', cadence }));
  return Object.fromEntries(decisions.map((one, at) => [String(at + 1), () => session.decide(one)]));
}
