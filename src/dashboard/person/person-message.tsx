import { Component } from 'preact';
import { MessageCard } from '../../ui/message/message-card.tsx';
import { say } from '../../words/index.ts';
import type { PersonMessage } from './person-message-model.ts';

/** The box for a message to them, and the way to it. @param begun the first words of one that is begun; '' for none */
export class PersonWrite extends Component<{ model: PersonMessage; begun: string }> {
  #life = new AbortController();

  override componentDidMount() {
    const { signal } = this.#life;
    // A page that is left gives no second chance: what was typed goes to the store now.
    for (const [target, type] of [
      [document, 'visibilitychange'],
      [window, 'pagehide'],
    ] as const)
      target.addEventListener(type, () => this.props.model.message?.box?.flushAtOnce(), { signal });
    this.componentDidUpdate();
  }

  override componentDidUpdate() {
    const { model } = this.props;
    const field = model.message?.field;
    if (!model.wantsFocus || !field) return;
    model.wantsFocus = false;
    field.focus();
    field.closest('section')?.scrollIntoView?.({ block: 'nearest' });
  }

  override componentWillUnmount() {
    this.#life.abort();
  }

  #close = () => {
    this.props.model.close();
    document.querySelector<HTMLElement>('.person-write')?.focus(); // then its button is one Tab away
  };

  override render({ model, begun: kept }: { model: PersonMessage; begun: string }) {
    const { message, begun = kept } = model;
    return (
      <section tabIndex={-1} class="person-write">
        <h2>{say('write_message')}</h2>
        {message ? (
          <MessageCard message={message} close={this.#close} />
        ) : (
          <>
            <p class="soft s clip" dir="auto">
              {begun || say('message_write_more')}
            </p>
            <button type="button" class="btn fit" onClick={() => void model.open()}>
              {say(begun ? 'draft_message' : 'write_message')}
            </button>
          </>
        )}
      </section>
    );
  }
}
