import { Component, type ComponentChildren, createRef } from 'preact';
import { say } from '../words/index.ts';
import { JobButton } from './backup/job-button.tsx';

interface ConfirmProps {
  question: string;
  /** What the button that does it says. */
  yes: string;
  /** It is under way. */
  busy: boolean;
  /** It may not be done yet. */
  barred?: boolean;
  problem?: string | undefined;
  onYes(): void;
  onNo(): void;
  children?: ComponentChildren;
}

/** The second step of what cannot be undone. The focus goes to the question, and back to where it came from. */
export class Confirm extends Component<ConfirmProps> {
  #card = createRef<HTMLFormElement>();
  #from: Element | null = null;

  override componentDidMount() {
    this.#from = document.activeElement;
    this.#card.current?.focus();
  }

  override componentWillUnmount() {
    if (!this.#card.current?.contains(document.activeElement)) return;
    if (this.#from?.isConnected) (this.#from as HTMLElement).focus();
  }

  override render({ question, yes, busy, barred = false, problem, onYes, onNo, children }: ConfirmProps) {
    return (
      <form
        class="card confirm"
        aria-label={question}
        tabIndex={-1}
        ref={this.#card}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !busy) onNo();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!barred && !busy) onYes();
        }}
      >
        <p class="strong">{question}</p>
        {children}
        <div class="row wrap">
          <button type="submit" class="btn danger" disabled={barred} aria-disabled={busy || undefined}>
            {yes}
          </button>
          <JobButton class="btn" busy={busy} onClick={onNo}>
            {say('cancel')}
          </JobButton>
          <span class="overdue s" role="status">
            {problem}
          </span>
        </div>
      </form>
    );
  }
}
