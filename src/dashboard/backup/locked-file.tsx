import { Component, createRef } from 'preact';
import { say } from '../../words/index.ts';
import type { FileModel } from './file-model.ts';
import { JobButton } from './job-button.tsx';

/** Asks for the passphrase of an encrypted file. The focus goes to its field, and back when it is given up. */
export class LockedFile extends Component<{ file: FileModel; busy: boolean }> {
  #form = createRef<HTMLFormElement>();
  #from: Element | null = null;

  override componentDidMount() {
    this.#from = document.activeElement;
    this.#form.current?.querySelector('input')?.focus();
  }

  override componentWillUnmount() {
    if (this.#form.current?.contains(document.activeElement) && this.#from?.isConnected)
      (this.#from as HTMLElement).focus();
  }

  override render() {
    const { file, busy } = this.props;
    return (
      <form
        class="card stack wide"
        ref={this.#form}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !busy) file.drop();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void file.open(event.currentTarget.querySelector('input')?.value ?? '');
        }}
      >
        <p class="clip">
          <bdi class="strong">{file.file?.name}</bdi>
        </p>
        <p>{say('file_encrypted')}</p>
        <label class="stack narrow wide">
          <span>{say('passphrase')}</span>
          <input class="field" type="password" autocomplete="off" />
        </label>
        <div class="row">
          <button type="submit" class="btn primary" aria-disabled={busy || undefined}>
            {say('file_open')}
          </button>
          <JobButton class="btn quiet" busy={busy} onClick={file.drop}>
            {say('cancel')}
          </JobButton>
        </div>
      </form>
    );
  }
}
