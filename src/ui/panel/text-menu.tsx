import type { ComponentChildren } from 'preact';
import { Icon } from '../icons.tsx';
import { type MenuItems, MenuList } from '../menu-list.tsx';
import type { Late } from './late.tsx';

/** A menu behind words instead of an icon. */
export function TextMenu(menu: {
  late: Late;
  name: string;
  class: string;
  label: string;
  items(): MenuItems;
  children: ComponentChildren;
}) {
  const { late, name, label } = menu;
  const open = late.menu === name;
  return (
    <div class="menu">
      <button
        type="button"
        class={menu.class}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => late.openMenu(open ? '' : name)}
      >
        <span class="clip">{menu.children}</span>
        <Icon name="down" />
      </button>
      {open && <MenuList items={menu.items()} close={() => late.closeMenu(name)} />}
    </div>
  );
}
