import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** A button that opens a short list of things to do, with the list when it is open. */
export function MenuButton(menu: {
  /** Names the button. */
  label: string;
  icon: IconName;
  class?: string | undefined;
  open: boolean;
  toggle(): void;
  children?: ComponentChildren;
}) {
  return (
    <div class="menu">
      <button
        type="button"
        class={`btn quiet ${menu.class ?? ''}`}
        aria-label={menu.label}
        title={menu.label}
        aria-haspopup="menu"
        aria-expanded={menu.open}
        onClick={menu.toggle}
      >
        <Icon name={menu.icon} />
      </button>
      {menu.children}
    </div>
  );
}
