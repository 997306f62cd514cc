// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot leave out rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the elements of a table cannot leave out rows that are out of sight
import { Component, createRef } from 'preact';
import { bringIntoSight } from '../../ui/in-sight.ts';
import { say } from '../../words/index.ts';
import { type Listed, type MarkedText, markedText, whyFound } from './people-find.ts';
import { PersonLine } from './people-line.tsx';
import { isRanked } from './people-list.ts';
import type { PeopleModel } from './people-model.ts';
import type { Column } from './people-order.ts';
import { areAllIn } from './people-selection.ts';
import { COLUMN_WORDS, calledText } from './people-words.ts';
import { VirtualRows } from './virtual-rows.tsx';

/** The height of a line, in pixels; people-table.css has the same. */
const LINE = 54;

/** Those with a head, in their order. The second gives way to why somebody is found. */
const HEADS: Column[] = ['name', 'place', 'groups', 'cadence', 'last', 'next'];

/** Everybody who fits: as many lines as the window takes, however many there are. */
export class PeopleTable extends Component<{ model: PeopleModel }> {
  #grid = createRef<HTMLDivElement>();

  override componentDidUpdate() {
    const { model } = this.props;
    if (!model.wantsFocus) return;
    model.wantsFocus = false;
    const line = this.#lineAt(model.current);
    line?.focus({ preventScroll: true }); // each browser would scroll it to another place
    bringIntoSight(line);
  }

  #lineAt(index: number): HTMLElement | null | undefined {
    return this.#grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  }

  #press = (index: number, range: boolean) => {
    const { model } = this.props;
    model.selection.toggle(model.shown, index, range);
  };

  #point = (index: number) => {
    this.props.model.current = index;
  };

  override render({ model }: { model: PeopleModel }) {
    const { shown, days, selection, groupNames, current } = model;
    const finding = model.words.length > 0;
    // Somebody is always reached by Tab: the first one, until the keys have moved.
    const place = Math.max(0, current);
    return (
      <div
        role="grid"
        class="people"
        ref={this.#grid}
        aria-label={say('people_table')}
        aria-rowcount={shown.length + 1}
        aria-colcount={HEADS.length + 1}
        aria-multiselectable="true"
        aria-busy={model.loading || model.hits.waiting}
        tabIndex={-1}
      >
        <Heads model={model} finding={finding} />
        {days && (
          <VirtualRows
            count={shown.length}
            size={LINE}
            current={place}
            draw={(index, top) => {
              const person = shown[index];
              if (!person) return null;
              const { row } = person;
              const why = finding ? whyOf(model, person) : undefined;
              return (
                <PersonLine
                  key={row.uid}
                  row={row}
                  index={index}
                  top={top}
                  days={days}
                  groups={groupNames}
                  why={why}
                  named={finding ? namedOf(model, person) : undefined}
                  chosen={selection.uids.has(row.uid)}
                  current={index === place}
                  press={this.#press}
                  point={this.#point}
                />
              );
            }}
          />
        )}
      </div>
    );
  }
}

/** Where somebody was found: in what was written, or in what the line itself tells where that has more of the words. */
function whyOf({ hits, words, groupNames }: PeopleModel, person: Listed): MarkedText {
  const own = whyFound(person, words, groupNames);
  const written = hits.found.get(person.row.uid)?.why;
  return written && written.marks.length >= own.marks.length ? written : own;
}

/** The name, marked where it was found. */
function namedOf({ hits, words }: PeopleModel, { row }: Listed): MarkedText {
  const name = hits.found.get(row.uid)?.name;
  return name?.text ? name : markedText(calledText(row), words);
}

function Heads({ model, finding }: { model: PeopleModel; finding: boolean }) {
  const { shown, selection } = model;
  const isAll = areAllIn(shown, selection.uids);
  return (
    <div role="row" class="person heads" aria-rowindex={1} tabIndex={-1}>
      <div role="columnheader" class="choose" tabIndex={-1}>
        <label>
          <input
            type="checkbox"
            aria-label={say('people_select_all')}
            checked={isAll}
            disabled={shown.length === 0}
            ref={(box) => {
              if (box) box.indeterminate = !isAll && selection.uids.size > 0;
            }}
            onClick={() => selection.toggleAll(shown)}
          />
        </label>
      </div>
      {HEADS.map((column) => (
        <Head key={column} model={model} column={column} isWhy={finding && column === 'place'} />
      ))}
    </div>
  );
}

const CLASSES: Partial<Record<Column, string>> = { name: 'who', cadence: 'rhythm', last: 'spoke' };

function Head({ model, column, isWhy }: { model: PeopleModel; column: Column; isWhy: boolean }) {
  const { order } = model.view;
  const isSorted = order.column === column && !isWhy && !isRanked(model.view);
  const sorted = isSorted ? (order.down ? 'descending' : 'ascending') : 'none';
  return (
    <div
      role="columnheader"
      class={CLASSES[column] ?? (isWhy ? 'why' : column)}
      aria-sort={isWhy ? undefined : sorted}
      tabIndex={-1}
    >
      {isWhy ? (
        say('people_column_why')
      ) : (
        <button type="button" onClick={() => model.sort(column)}>
          {say(COLUMN_WORDS[column])}
          <span aria-hidden="true">{isSorted ? (order.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </div>
  );
}
