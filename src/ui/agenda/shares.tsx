import type { Due } from '../../domain/due.ts';
import { isOnlyWritten } from '../../domain/interaction.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { daysLate, type Share, sharesOf, TERMS } from '../../domain/order.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { locale, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { shortDay } from '../days.ts';
import { isWaiting } from './read-agenda.ts';
import { SEPARATOR } from './why.tsx';

/**
 * Why a line stands where it stands: every term of its order in words, with its points of those it can have. What waits
 * under later (`moved`) has no points there: it goes by the days it has waited.
 */
export function Shares({
  line,
  days,
  goals,
  moved = false,
}: {
  line: Due;
  days: NearDays;
  /** What they may help with, where it is known. */
  goals: string[];
  moved?: boolean;
}) {
  const { next = days.today } = line;
  if (moved && isWaiting(line, days.today))
    return (
      <section class="beneath shares" aria-label={say('why_here')}>
        <p class="soft s">{sayCount('order_waits', daysBetween(next, days.today))}</p>
      </section>
    );
  const shares = sharesOf(line, days.today).filter(({ points }) => points > 0);
  const isUp = isWaiting(line, days.today);
  return (
    <section class="beneath shares" aria-label={say('why_here')}>
      <p class="soft s">{say(!isUp ? 'order_later' : shares.length > 0 ? 'order_is' : 'order_none')}</p>
      {isUp && shares.length > 0 && (
        <ul class="s">
          {shares.map((share) => (
            <li key={share.term} class="row">
              <span class="grow">
                {shareText(share, line, days)}
                {share.term === 'goal' && goals.map((goal) => [SEPARATOR, <bdi key={goal}>{goal}</bdi>])}
              </span>
              <span class="soft">{`${number(share.points)} / ${number(TERMS[share.term])}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const IMPORTANCE = { 1: 'importance_1', 2: 'importance_2', 3: 'importance_3' } as const;

function shareText({ term, share }: Share, line: Due, days: NearDays): string {
  const { rank } = line;
  switch (term) {
    case 'overdue':
      return sayCount('days_late', daysLate(line, days.today));
    case 'importance':
      return rank.importance === 0 ? '' : say(IMPORTANCE[rank.importance]);
    case 'reciprocity':
      return say(share >= 0.5 ? 'both_sides' : 'mostly_one_side');
    case 'recency':
      return say(
        isOnlyWritten(rank) ? 'last_wrote_whole' : 'last_spoke_whole',
        shortDay(rank.last ?? days.today, days),
      );
    case 'longevity':
      return say('in_touch_since', shortDay(rank.first ?? days.today, days));
    case 'goal':
      return say('order_goal', shortDay(rank.goal ?? days.today, days));
  }
}

function number(points: number): string {
  return points.toLocaleString(locale(), { maximumFractionDigits: 1 });
}
