import type { PlaceAliases } from '../../domain/place-match.ts';
import { say } from '../../words/index.ts';
import type { AliasesModel } from './aliases-model.ts';

/** The names that mean one place, a line for each. */
export function Aliases({ model, aliases }: { model: AliasesModel; aliases: PlaceAliases }) {
  return (
    <details class="aliases">
      <summary class="soft">{say('aliases')}</summary>
      <form
        class="card form"
        onSubmit={(event) => {
          event.preventDefault();
          void model.save(aliases);
        }}
      >
        <label class="s soft">
          {say('aliases_more')}
          <textarea
            class="field"
            rows={4}
            dir="auto"
            placeholder={say('aliases_example')}
            value={model.shown(aliases)}
            onInput={({ currentTarget }) => model.type(currentTarget.value)}
          />
        </label>
        <div class="row">
          <span class="grow s overdue" role="status">
            {model.problem}
          </span>
          <button type="submit" class="btn" disabled={model.text === undefined}>
            {say('save')}
          </button>
        </div>
      </form>
    </details>
  );
}
