import { Component } from 'preact';
import { say } from '../../words/index.ts';

/** In these, Escape is theirs. */
const OWN = 'form, input, textarea, select, dialog, [role="menu"], [contenteditable]';

/** What is open anywhere: of the forms, the one for a new note is always there. */
const OPEN = 'dialog[open], [role="menu"], .person form:not([data-always])';

interface PersonBackProps {
  /** The address of the list, as it was left. */
  list: string;
  /** Something is written that is not kept yet. */
  isBegun: () => boolean;
}

/** Leads back to the list of people; so does Escape, unless something is open. */
export class PersonBack extends Component<PersonBackProps> {
  #life = new AbortController();

  override componentDidMount() {
    // Before whoever closes something at Escape: what is open then counts.
    const options = { signal: this.#life.signal, capture: true };
    document.body.addEventListener('keydown', (event) => this.#onKey(event), options);
  }

  override componentWillUnmount() {
    this.#life.abort();
  }

  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing || this.props.isBegun()) return;
    if ((event.target as Element).closest?.(OWN) || document.querySelector(OPEN)) return;
    event.preventDefault();
    location.hash = this.props.list;
  }

  override render({ list }: PersonBackProps) {
    return (
      <a class="back s" href={list}>
        <span aria-hidden="true">‹</span> {say('people_room')}
      </a>
    );
  }
}
