import { Component, createRef, type RefObject } from 'preact';
import { type PlainWord, say } from '../../words/index.ts';
import type { BackupModel } from './backup-model.ts';

/** Shorter passphrases than this are guessed too soon. */
const SHORTEST = 8;

/** How copies are written: under which name, and whether only a passphrase opens them. */
export function CopyOptions({ backup }: { backup: BackupModel }) {
  return (
    <section>
      <h2>{say('copies_title')}</h2>
      <div class="stack wide">
        <label class="stack wide">
          {say('device_name')}
          <input
            class="field narrow"
            dir={backup.device ? 'auto' : undefined}
            maxLength={60}
            aria-describedby="device-more"
            value={backup.device}
            onChange={(event) => backup.nameDevice(event.currentTarget.value)}
          />
        </label>
        <span class="soft s" id="device-more">
          {say('device_more')}
        </span>
      </div>
      <Passphrase backup={backup} />
    </section>
  );
}

/** Its words stay within the form: nothing else needs them, and nothing keeps them. */
class Passphrase extends Component<{ backup: BackupModel }> {
  override state: { open: boolean; problem: PlainWord | '' } = { open: false, problem: '' };

  #root = createRef<HTMLElement>();

  /** The focus follows what is open: the first field, and back to the button. */
  override componentDidUpdate(_: unknown, before: { open: boolean }) {
    if (this.state.open !== before.open)
      this.#root.current?.querySelector<HTMLElement>(this.state.open ? 'input' : 'button')?.focus();
  }

  #close = () => this.setState({ open: false, problem: '' });

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [first, second] = form.querySelectorAll('input');
    const passphrase = first?.value ?? '';
    if (passphrase.length < SHORTEST) return this.setState({ problem: 'passphrase_short' });
    if (passphrase !== second?.value) return this.setState({ problem: 'passphrase_differ' });
    form.reset();
    this.#close();
    void this.props.backup.seal(passphrase);
  };

  override render() {
    const { backup } = this.props;
    const { open, problem } = this.state;
    if (open)
      return (
        <form
          key="form"
          class="card stack wide"
          ref={this.#root as RefObject<HTMLFormElement>}
          onSubmit={this.#onSubmit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') this.#close();
          }}
        >
          <p>{say('passphrase_warning')}</p>
          {(['passphrase', 'passphrase_again'] as const).map((word) => (
            <label key={word} class="stack narrow wide">
              <span>{say(word)}</span>
              <input class="field" type="password" autocomplete="new-password" />
            </label>
          ))}
          <div class="row wrap">
            <button type="submit" class="btn primary">
              {say('passphrase_use')}
            </button>
            <button type="button" class="btn quiet" onClick={this.#close}>
              {say('cancel')}
            </button>
            <span class="overdue s" role="status">
              {problem && say(problem)}
            </span>
          </div>
        </form>
      );
    const { sealed } = backup;
    return (
      <div key="row" class="row" ref={this.#root as RefObject<HTMLDivElement>}>
        <span class="grow">{say(sealed ? 'sealed' : 'passphrase_none')}</span>
        <button
          type="button"
          class="btn"
          onClick={() => (sealed ? void backup.unseal() : this.setState({ open: true }))}
        >
          {say(sealed ? 'unseal' : 'passphrase_set')}
        </button>
      </div>
    );
  }
}
