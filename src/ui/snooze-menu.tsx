import type { PlainDate } from '../domain/base.ts';
import { addDays, addMonths } from '../domain/plain-date.ts';
import { say } from '../words/index.ts';
import { Icon } from './icons.tsx';
import { Menu } from './menu.tsx';

/** Puts a follow-up off to a later day. */
export function SnoozeMenu({ today, snooze }: { today: PlainDate; snooze(until: PlainDate): void }) {
  const days = [
    { text: say('snooze_tomorrow'), day: addDays(today, 1) },
    { text: say('snooze_three_days'), day: addDays(today, 3) },
    { text: say('snooze_week'), day: addDays(today, 7) },
    { text: say('snooze_month'), day: addMonths(today, 1) },
  ];
  return (
    <Menu
      label={say('snooze')}
      class="snooze"
      items={days.map(({ text, day }) => ({ text, run: () => snooze(day) }))}
    >
      <Icon name="snooze" />
    </Menu>
  );
}
