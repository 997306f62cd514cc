import { Component } from 'preact';
import type { Due } from '../../domain/due.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import type { IconName } from '../icons.tsx';
import { MenuButton } from '../menu-button.tsx';
import { type MenuItems, MenuList } from '../menu-list.tsx';
import { snoozeItems } from '../snooze-menu.tsx';
import type { AgendaModel } from './agenda-model.ts';

/** What can be done with a line besides Done: putting it off, and the rest. */
export function LineMenu({ agenda, line, days }: { agenda: AgendaModel; line: Due; days: NearDays }) {
  const { contactUid, next, handle } = line;
  const later: MenuItems = {
    ...snoozeItems(days, (until) => agenda.answer(contactUid, 'snoozed', until)),
    snooze_choose: () => agenda.chooser.open(contactUid),
  };
  const more: MenuItems = {
    ...(agenda.write && { write_message: () => agenda.write?.(contactUid) }),
    ...(handle && { open_profile: () => agenda.open(line) }),
    ...(next && {
      skip_line: () => agenda.answer(contactUid, 'skipped'),
      why_here: () => agenda.explain(contactUid),
      // Whoever rests or was let go has no day.
      let_rest: () => agenda.rest(contactUid),
    }),
  };
  return (
    <>
      {next && <Menu label={say('snooze')} icon="snooze" name="snooze" items={later} />}
      {(next || handle || agenda.write) && (
        <Menu label={say('more')} icon="more" name="further" items={more} />
      )}
    </>
  );
}

interface MenuProps {
  label: string;
  icon: IconName;
  /** The class of its button. */
  name: string;
  items: MenuItems;
}

class Menu extends Component<MenuProps, { open: boolean }> {
  override state = { open: false };

  override render({ label, icon, name, items }: MenuProps, { open }: { open: boolean }) {
    const turn = (to: boolean) => this.setState({ open: to });
    return (
      <MenuButton label={label} icon={icon} class={name} open={open} toggle={() => turn(!open)}>
        {open && <MenuList items={items} close={() => turn(false)} />}
      </MenuButton>
    );
  }
}
