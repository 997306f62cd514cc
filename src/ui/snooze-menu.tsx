import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { Menu } from './menu.tsx';

/** Puts a follow-up off to a later day. */
export function SnoozeMenu({ days, snooze }: { days: NearDays; snooze(until: PlainDate): void }) {
  const items = {
    snooze_tomorrow: () => snooze(days.tomorrow),
    snooze_three_days: () => snooze(days.inThreeDays),
    snooze_week: () => snooze(days.nextWeek),
    snooze_month: () => snooze(days.inAMonth),
  };
  return <Menu label={say('snooze')} icon="snooze" class="snooze" items={items} />;
}
