import { Component, type ComponentChildren, createRef } from 'preact';

export interface MenuItem {
  text: string;
  run(): void;
}

interface MenuProps {
  /** Names the button and the list. */
  label: string;
  items: MenuItem[];
  class?: string;
  children?: ComponentChildren;
}

/** Where each key of a menu leads from the item at `at`, of `count`. */
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A button that opens a short list of things to do. */
export class Menu extends Component<MenuProps, { open: boolean }> {
  override state = { open: false };
  #box = createRef<HTMLDivElement>();

  override componentDidUpdate(_: MenuProps, before: { open: boolean }) {
    if (before.open || !this.state.open) return;
    this.#choices()[0]?.focus();
    this.#choices().at(-1)?.scrollIntoView?.({ block: 'nearest' });
  }

  #choices(): HTMLElement[] {
    return [...(this.#box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #close = () => {
    this.setState({ open: false });
    this.#box.current?.querySelector('button')?.focus();
  };

  #onKeyDown = (event: KeyboardEvent) => {
    if (!this.state.open) return;
    const all = this.#choices();
    const step = STEPS[event.key];
    if (step) all[step(all.indexOf(event.target as HTMLElement), all.length)]?.focus();
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #onFocusOut = (event: FocusEvent) => {
    if (!this.#box.current?.contains(event.relatedTarget as Node | null)) this.setState({ open: false });
  };

  override render({ label, items, children, class: extra }: MenuProps, { open }: { open: boolean }) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and its items say
      <div class="menu" ref={this.#box} onKeyDown={this.#onKeyDown} onFocusOut={this.#onFocusOut}>
        <button
          type="button"
          class={`btn quiet ${extra ?? ''}`}
          aria-label={label}
          title={label}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => this.setState({ open: !open })}
        >
          {children}
        </button>
        {open && (
          // Pressing the mouse here must not move the focus first: the list would close before the click.
          <div
            class="menu-list"
            role="menu"
            tabIndex={-1}
            aria-label={label}
            onMouseDown={(event) => event.preventDefault()}
          >
            {items.map(({ text, run }) => (
              <button
                key={text}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  this.#close();
                  run();
                }}
              >
                {text}
              </button>
            ))}
          </div>
        )}
      </div>
    );
  }
}
