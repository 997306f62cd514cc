import type { StoreState } from '../../domain/copies.ts';
import { say } from '../../words/index.ts';
import { isNothing, TallyTable } from '../backup/tally.tsx';
import { Confirm } from '../confirm.tsx';
import type { LeavingModel } from './leaving-model.ts';

interface LeavingProps {
  leaving: LeavingModel;
  state: StoreState | undefined;
  /** There is no other room to go to. */
  inRecovery?: boolean;
}

/** What leaving Tend means, and the way to take everything along or to leave nothing. */
export function Leaving({ leaving, state, inRecovery = false }: LeavingProps) {
  const word = say('delete_word');
  return (
    <section tabIndex={-1}>
      <h2>{say(inRecovery ? 'delete_everything_yes' : 'leaving')}</h2>
      <p class="soft">{say(inRecovery ? 'recovery_delete_more' : 'leaving_more')}</p>
      <div class="row wrap">
        {!inRecovery && (
          <a class="btn" href="#backup">
            {say('leaving_backup')}
          </a>
        )}
        <button
          type="button"
          class="btn danger-text"
          aria-expanded={leaving.asking}
          onClick={() => leaving.ask(!leaving.asking)}
        >
          {say('delete_everything')}
        </button>
      </div>
      {leaving.asking && (
        <Confirm
          question={say('delete_everything_ask')}
          yes={say('delete_everything_yes')}
          busy={leaving.busy}
          barred={!leaving.isSure()}
          problem={leaving.problem}
          onYes={() => void leaving.deleteEverything()}
          onNo={() => leaving.ask(false)}
        >
          <p>{say('delete_everything_more')}</p>
          {state && !isNothing(state.tally) && <TallyTable columns={[['table_count', state.tally]]} />}
          <label class="stack">
            <span>{say('delete_type', word)}</span>
            <input
              class="field short"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={leaving.typed}
              onInput={(event) => leaving.type(event.currentTarget.value)}
            />
          </label>
        </Confirm>
      )}
    </section>
  );
}
