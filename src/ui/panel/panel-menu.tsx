import type { IconName } from '../icons.tsx';
import { MenuButton } from '../menu-button.tsx';
import type { MenuItems } from '../menu-list.tsx';
import type { Late } from './late.tsx';
import type { PanelModel } from './panel-model.ts';

/** A menu of the panel; its list comes with the late parts. */
export function PanelMenu(menu: {
  model: PanelModel;
  label: string;
  icon: IconName;
  class?: string;
  /** What it is about, so that each menu has a name of its own. */
  uid?: string;
  items(late: Late): MenuItems;
}) {
  const { late, act } = menu.model;
  const name = `${menu.icon} ${menu.uid}`;
  const open = late?.menu === name;
  return (
    <MenuButton {...menu} open={open} toggle={() => act((parts) => parts.openMenu(open ? '' : name))}>
      {open && <late.MenuList items={menu.items(late)} close={() => late.closeMenu(name)} />}
    </MenuButton>
  );
}
