import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { Menu } from './menu.tsx';

/** Puts a follow-up off to a later day. */
export function SnoozeMenu({ days, snooze }: { days: NearDays; snooze(until: PlainDate): void }) {
  const items = [
    { text: say('snooze_tomorrow'), run: () => snooze(days.tomorrow) },
    { text: say('snooze_three_days'), run: () => snooze(days.inThreeDays) },
    { text: say('snooze_week'), run: () => snooze(days.nextWeek) },
    { text: say('snooze_month'), run: () => snooze(days.inAMonth) },
  ];
  return <Menu label={say('snooze')} icon="snooze" class="snooze" items={items} />;
}
