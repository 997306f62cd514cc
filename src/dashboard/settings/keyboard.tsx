import { Component } from 'preact';
import { areLettersOn, turnLetters } from '../../ui/letter-keys.ts';
import { say } from '../../words/index.ts';

/** Whether letters alone are shortcuts. */
export class Keyboard extends Component {
  override render() {
    return (
      <section>
        <h2>{say('keyboard')}</h2>
        <label class="row letters">
          <input
            type="checkbox"
            checked={areLettersOn()}
            onChange={({ currentTarget }) => {
              turnLetters(currentTarget.checked);
              this.forceUpdate();
            }}
          />
          <span>
            <span class="strong">{say('letter_keys')}</span>{' '}
            <span class="soft">{say('letter_keys_more')}</span>
          </span>
        </label>
      </section>
    );
  }
}
