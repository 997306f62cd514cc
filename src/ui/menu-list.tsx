import { Component } from 'preact';
import { type PlainWord, say } from '../words/index.ts';

/** What can be done, by the word for it. */
export type MenuItems = { [W in PlainWord]?: (() => void) | undefined };

interface MenuListProps {
  items: MenuItems;
  close(): void;
}

/** Where each arrow leads from one item to another, round and round; and the first and last of them. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const ENDS: Record<string, number> = { Home: 0, End: -1 };

/** The list of an open menu; takes the focus, and goes when that goes elsewhere. Hears its button's keys too. */
export class MenuList extends Component<MenuListProps> {
  #list: HTMLElement | null = null;
  #box: HTMLElement | null = null;

  override componentDidMount() {
    this.#box = this.#list?.parentElement ?? null;
    this.#box?.addEventListener('keydown', this.#onKeyDown);
    this.#box?.addEventListener('focusout', this.#onFocusOut);
    this.#buttons()[1]?.focus();
  }

  override componentWillUnmount() {
    this.#box?.removeEventListener('keydown', this.#onKeyDown);
    this.#box?.removeEventListener('focusout', this.#onFocusOut);
    this.props.close(); // its document may be gone
  }

  /** The menu's own button, then those of the list. */
  #buttons(): HTMLElement[] {
    return [...(this.#box?.querySelectorAll('button') ?? [])];
  }

  #close() {
    this.props.close();
    this.#buttons()[0]?.focus();
  }

  #onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    const [, ...items] = this.#buttons();
    const step = STEPS[key];
    const to = step ? (items.indexOf(target as HTMLElement) + step) % items.length : ENDS[key];
    if (to === undefined && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) this.#close();
    else items.at(to)?.focus();
  };

  #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!this.#box?.contains(relatedTarget as Node | null)) this.props.close();
  };

  #keep = (list: HTMLElement | null) => {
    this.#list = list;
  };

  override render({ items }: MenuListProps) {
    return (
      // Pressing the mouse here must not move the focus first: the list would close before the click.
      <div
        class="menu-list card"
        role="menu"
        tabIndex={-1}
        ref={this.#keep}
        onMouseDown={(event) => event.preventDefault()}
      >
        {Object.entries(items).map(([word, run]) => (
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              this.#close();
              run?.();
            }}
          >
            {say(word as PlainWord)}
          </button>
        ))}
      </div>
    );
  }
}
