import { Component, createRef } from 'preact';
import { areLettersOn } from '../../ui/letter-keys.ts';
import { type PlainWord, say } from '../../words/index.ts';

/** Each key, and what it does. */
const KEYS: [keys: string, does: PlainWord][] = [
  ['/', 'people_key_find'],
  ['>', 'people_key_action'],
  ['j k ↓ ↑', 'people_key_move'],
  ['x', 'people_key_select'],
  ['⇧ x', 'people_key_range'],
  ['Enter e', 'people_key_open'],
  ['Esc', 'people_key_clear'],
  ['z', 'people_key_undo'],
  ['?', 'people_key_help'],
];

/** Letters and signs alone, which may be turned off; so may the space bar, which comes with dictation. */
const LETTER = /^([a-z/?⇧]|Space)$/;

/** Those of some keys that do something. */
function working(keys: string): string[] {
  return keys.split(' ').filter((key) => !LETTER.test(key) || areLettersOn());
}

/** The keys of a room, over it until it is closed; the focus comes here and goes back. */
export class Help extends Component<{ close(): void; keys?: typeof KEYS }> {
  #dialog = createRef<HTMLDialogElement>();
  #from: Element | null = null;

  override componentDidMount() {
    this.#from = document.activeElement;
    this.#dialog.current?.showModal?.();
  }

  override componentWillUnmount() {
    if (this.#from?.isConnected) (this.#from as HTMLElement).focus();
  }

  override render({ close, keys: all = KEYS }: { close(): void; keys?: typeof KEYS }) {
    return (
      <dialog class="card keys" ref={this.#dialog} aria-labelledby="people-keys" onClose={close}>
        <div class="row">
          <h2 id="people-keys" class="grow">
            {say('people_help')}
          </h2>
          <button type="button" class="btn small" onClick={close}>
            {say('close')}
          </button>
        </div>
        <dl>
          {all
            .filter(([keys]) => working(keys).length > 0)
            .map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {working(keys).map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
        </dl>
      </dialog>
    );
  }
}
