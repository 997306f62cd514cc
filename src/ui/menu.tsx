import { Component, createRef } from 'preact';
import { type PlainWord, say } from '../words/index.ts';
import { Icon, type IconName } from './icons.tsx';

interface MenuProps {
  /** Names the button and the list. */
  label: string;
  /** What can be done, by the word for it. */
  items: { [W in PlainWord]?: () => void };
  icon: IconName;
  class?: string;
}

/** Where each arrow leads from one item to another, round and round; and the first and last of them. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const ENDS: Record<string, number> = { Home: 0, End: -1 };

/** A button that opens a short list of things to do. */
export class Menu extends Component<MenuProps, { open: boolean }> {
  override state = { open: false };
  #box = createRef<HTMLDivElement>();

  override componentDidUpdate(_: MenuProps, before: { open: boolean }) {
    if (this.state.open && !before.open) this.#buttons()[1]?.focus();
  }

  /** The button itself, then those of the list. */
  #buttons(): HTMLElement[] {
    return [...(this.#box.current?.querySelectorAll('button') ?? [])];
  }

  #close = () => {
    this.setState({ open: false });
    this.#buttons()[0]?.focus();
  };

  #onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    const [, ...items] = this.#buttons();
    const step = STEPS[key];
    const to = step ? (items.indexOf(target as HTMLElement) + step) % items.length : ENDS[key];
    if (!this.state.open || (to === undefined && key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) this.#close();
    else items.at(to)?.focus();
  };

  #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!this.#box.current?.contains(relatedTarget as Node | null)) this.setState({ open: false });
  };

  override render({ label, items, icon, class: extra = '' }: MenuProps, { open }: { open: boolean }) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and its items say
      <div class="menu" ref={this.#box} onKeyDown={this.#onKeyDown} onFocusOut={this.#onFocusOut}>
        <button
          type="button"
          class={`btn quiet ${extra}`}
          aria-label={label}
          title={label}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => this.setState({ open: !open })}
        >
          <Icon name={icon} />
        </button>
        {open && (
          // Pressing the mouse here must not move the focus first: the list would close before the click.
          <div
            class="menu-list card"
            role="menu"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
          >
            {Object.entries(items).map(([word, run]) => (
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  this.#close();
                  run();
                }}
              >
                {say(word as PlainWord)}
              </button>
            ))}
          </div>
        )}
      </div>
    );
  }
}
