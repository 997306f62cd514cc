import { Component } from 'preact';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { type FilterKind, retyped, toggled } from './people-filter.ts';
import type { PeopleModel } from './people-model.ts';
import { KIND_WORDS, valueText } from './people-words.ts';

interface FieldProps {
  model: PeopleModel;
  kind: FilterKind;
}

/** Several of what a kind can be, each with a box to tick. */
export function SeveralField({ model, kind, all }: FieldProps & { all: string[] }) {
  const values = model.view.filters[kind] ?? [];
  const text = commas(values.map((value) => valueText(kind, value, model))) || say('people_filter_any');
  const label = say(KIND_WORDS[kind]);
  return (
    <details
      class="choices"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary id={`people-${kind}`} class="field" aria-label={say('label_value', label, text)}>
        <bdi>{text}</bdi>
      </summary>
      {/* A press between its lines keeps the focus inside. */}
      <fieldset class="card" aria-label={label} tabIndex={-1}>
        {[...new Set([...all, ...values])].map((one) => (
          <label key={one} class="row">
            <input
              type="checkbox"
              value={one}
              checked={values.includes(one)}
              onChange={() => model.filter(kind, toggled(values, one))}
            />
            <bdi>{valueText(kind, one, model)}</bdi>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Words that are looked for as they are typed; Enter keeps them and begins others, of which one must be there too. */
export class TypedField extends Component<FieldProps> {
  #text = '';
  /** What of it the filter has; '' where others brought that. */
  #own = '';

  override render({ model, kind }: FieldProps) {
    const values = model.view.filters[kind] ?? [];
    // Taken away elsewhere: it is looked for no longer.
    if (this.#own && !values.includes(this.#own)) this.#text = this.#own = '';
    return (
      <input
        id={`people-${kind}`}
        class="field"
        type="search"
        maxLength={200}
        dir="auto"
        value={this.#text}
        placeholder={say(values.length > 0 ? 'people_filter_or' : 'people_filter_any')}
        onInput={({ currentTarget }) => {
          this.#text = currentTarget.value;
          const typed = retyped(values, this.#own, this.#text.trim());
          this.#own = typed.own;
          model.filter(kind, typed.values, false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          this.#text = this.#own = '';
          this.forceUpdate();
        }}
      />
    );
  }
}
