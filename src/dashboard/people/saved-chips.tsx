import { say } from '../../words/index.ts';
import { viewIn, viewText } from './people-address.ts';
import type { PeopleModel } from './people-model.ts';

/** The kept filters, each one press away. */
export function SavedChips({ model }: { model: PeopleModel }) {
  const { saved, view } = model;
  if (saved.filters.length === 0) return null;
  return (
    <ul class="row wrap saved" aria-label={say('people_saved')}>
      {saved.filters.map((filter) => (
        <li key={filter.name} class="row">
          <button
            type="button"
            class="chip s"
            aria-pressed={filter.view === viewText(view)}
            onClick={() => model.look(viewIn(filter.view))}
          >
            <bdi>{filter.name}</bdi>
          </button>
          {model.filtering && (
            <button
              type="button"
              class="btn quiet small"
              aria-label={say('people_filter_delete', filter.name)}
              onClick={() => void saved.remove(filter)}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Keeping what is filtered by now under a name. */
export function SaveFilter({ model }: { model: PeopleModel }) {
  const { saved, view } = model;
  return (
    <form
      class="row wrap"
      onSubmit={(event) => {
        event.preventDefault();
        void saved.save(viewText(view));
      }}
    >
      <input
        class="field name"
        aria-label={say('people_filter_name')}
        placeholder={say('people_filter_name')}
        value={saved.name}
        onInput={({ currentTarget }) => saved.type(currentTarget.value)}
        dir="auto"
      />
      <button type="submit" class="btn">
        {say('people_filter_keep')}
      </button>
      <span class="overdue s" role="status">
        {saved.problem}
      </span>
    </form>
  );
}
