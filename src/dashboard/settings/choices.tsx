import type { StoreChoice } from '../../domain/copies.ts';
import { momentText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import type { RecoveryModel } from '../backup/recovery-model.ts';

/** The stores there are where nothing says which of them is the one in use; the user does. */
export function Choices({
  recovery,
  busy,
  choices,
}: {
  recovery: RecoveryModel;
  busy: boolean;
  choices: StoreChoice[];
}) {
  return (
    <section tabIndex={-1}>
      <h2>{say('recovery_choices')}</h2>
      <p class="soft">{say('recovery_choices_more')}</p>
      <ul class="lines">
        {choices.map(({ name, tally, last }) => {
          const title = last
            ? say('recovery_choice_last', momentText(last))
            : say(tally ? 'recovery_choice_undated' : 'recovery_choice_unreadable');
          return (
            <li key={name} class="thing row">
              <div class="grow">
                <p class="strong">{title}</p>
                {tally && (
                  <p class="soft s about">
                    <span>{sayCount('people_then', tally.contacts ?? 0)}</span>
                    <span>{sayCount('notes_then', tally.notes ?? 0)}</span>
                  </p>
                )}
              </div>
              {tally && (
                <button
                  type="button"
                  class="btn"
                  aria-label={say('label_value', say('recovery_choose'), title)}
                  disabled={busy}
                  onClick={() => void recovery.choose(name)}
                >
                  {say('recovery_choose')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
