import { Component, createRef } from 'preact';
import { PHASES } from '../../domain/contact.ts';
import { say } from '../../words/index.ts';
import {
  cadenceKey,
  FILTER_KINDS,
  FILTER_VALUES,
  type FilterKind,
  SEVERAL,
  toggled,
} from './people-filter.ts';
import { SeveralField, TypedField } from './people-filter-fields.tsx';
import type { PeopleModel } from './people-model.ts';
import { COLUMNS } from './people-order.ts';
import { COLUMN_WORDS, KIND_WORDS, valueText } from './people-words.ts';
import { SavedChips, SaveFilter } from './saved-chips.tsx';

/** What is filtered by now, each part with a way to take it away; and the button that opens all filters. */
export function FilterChips({ model }: { model: PeopleModel }) {
  const { filters } = model.view;
  return (
    <>
      {FILTER_KINDS.flatMap((kind) =>
        (filters[kind] ?? []).map((value, _, values) => {
          const text = say('label_value', say(KIND_WORDS[kind]), valueText(kind, value, model));
          return (
            <button
              key={`${kind} ${value}`}
              type="button"
              class="chip s filter"
              aria-label={say('people_filter_remove', text)}
              onClick={({ currentTarget: { nextElementSibling: next } }) => {
                model.filter(kind, toggled(values, value));
                if (next instanceof HTMLElement) next.focus(); // the keyboard goes on beside it
              }}
            >
              <bdi>{text}</bdi> <span aria-hidden="true">×</span>
            </button>
          );
        }),
      )}
      <button
        type="button"
        class="chip s add"
        aria-expanded={model.filtering}
        onClick={() => model.show({ filtering: !model.filtering })}
      >
        + {say('people_filter')}
      </button>
    </>
  );
}

/** All filters at once; each counts as soon as it is chosen. */
export class FilterCard extends Component<{ model: PeopleModel }> {
  #card = createRef<HTMLElement>();

  override componentDidMount() {
    this.#card.current?.querySelector<HTMLElement>('.field')?.focus();
  }

  override render({ model }: { model: PeopleModel }) {
    const close = () => model.show({ filtering: false });
    return (
      <section
        class="card filters"
        aria-label={say('people_filters')}
        tabIndex={-1}
        ref={this.#card}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <div class="fields">
          {FILTER_KINDS.map((kind) => (
            <div key={kind} class="one s soft">
              <label for={`people-${kind}`}>{say(KIND_WORDS[kind])}</label>
              <FilterField model={model} kind={kind} />
            </div>
          ))}
          <div class="one s soft">
            <label for="people-sort">{say('people_sort')}</label>
            <SortField model={model} />
          </div>
        </div>
        <SavedChips model={model} />
        <div class="row wrap">
          <SaveFilter model={model} />
          <span class="grow" />
          <button type="button" class="btn quiet" onClick={close}>
            {say('close')}
          </button>
        </div>
      </section>
    );
  }
}

function FilterField({ model, kind }: { model: PeopleModel; kind: FilterKind }) {
  const id = `people-${kind}`;
  const [value = ''] = model.view.filters[kind] ?? [];
  const take = ({ currentTarget: { value } }: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    model.filter(kind, value ? [value] : []);
  if (kind.endsWith('Since') || kind.endsWith('Before'))
    return <input id={id} class="field" type="date" value={value} onChange={take} />;
  if (kind === 'place' || kind === 'company') return <TypedField model={model} kind={kind} />;
  const values = valuesOf(model, kind);
  if (SEVERAL.has(kind)) return <SeveralField model={model} kind={kind} all={values} />;
  return (
    <select id={id} class="field" value={value} onChange={take}>
      <option value="">{say('people_filter_any')}</option>
      {[...values, ...(value && !values.includes(value) ? [value] : [])].map((one) => (
        <option key={one} value={one}>
          {valueText(kind, one, model)}
        </option>
      ))}
    </select>
  );
}

function SortField({ model }: { model: PeopleModel }) {
  const { column, down } = model.view.order;
  return (
    <select
      id="people-sort"
      class="field"
      value={`${down ? '-' : ''}${column}`}
      onChange={({ currentTarget: { value } }) => {
        const named = COLUMNS.find((one) => one === value.replace('-', ''));
        if (named) model.look({ ...model.view, order: { column: named, down: value.startsWith('-') } });
      }}
    >
      {COLUMNS.flatMap((one) => [
        <option key={one} value={one}>
          {say(COLUMN_WORDS[one])}
        </option>,
        <option key={`-${one}`} value={`-${one}`}>
          {say('people_sorted_down', say(COLUMN_WORDS[one]))}
        </option>,
      ])}
    </select>
  );
}

/** What a kind can be: what there is to choose from, or what the people themselves have. */
function valuesOf(model: PeopleModel, kind: FilterKind): string[] {
  if (kind === 'group') return [...model.groups.map(({ uid }) => uid), 'none'];
  if (kind === 'phase') return [...PHASES];
  if (kind === 'importance') return ['3', '2', '1', '0'];
  const rows = model.everybody().map(({ row }) => row);
  if (kind === 'network') return [...new Set(rows.flatMap(({ services = [] }) => services))].sort();
  const offered = FILTER_VALUES[kind as keyof typeof FILTER_VALUES];
  if (kind !== 'cadence') return [...offered];
  return [...offered, ...new Set(rows.flatMap(({ cadence }) => (cadence ? cadenceKey(cadence) : [])))].sort(
    (a, b) => Number(/\d/.test(a)) - Number(/\d/.test(b)),
  );
}
