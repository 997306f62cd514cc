import { Component } from 'preact';
import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { MenuButton } from './menu-button.tsx';
import { type MenuItems, MenuList } from './menu-list.tsx';

/** The ways to put a follow-up off. */
export function snoozeItems(days: NearDays, snooze: (until: PlainDate) => void): MenuItems {
  return {
    snooze_tomorrow: () => snooze(days.tomorrow),
    snooze_three_days: () => snooze(days.inThreeDays),
    snooze_week: () => snooze(days.nextWeek),
    snooze_month: () => snooze(days.inAMonth),
  };
}

interface SnoozeMenuProps {
  days: NearDays;
  snooze(until: PlainDate): void;
}

/** Puts a follow-up off to a later day. */
export class SnoozeMenu extends Component<SnoozeMenuProps, { open: boolean }> {
  override state = { open: false };

  override render({ days, snooze }: SnoozeMenuProps, { open }: { open: boolean }) {
    const turn = (to: boolean) => this.setState({ open: to });
    return (
      <MenuButton label={say('snooze')} icon="snooze" class="snooze" open={open} toggle={() => turn(!open)}>
        {open && <MenuList items={snoozeItems(days, snooze)} close={() => turn(false)} />}
      </MenuButton>
    );
  }
}
