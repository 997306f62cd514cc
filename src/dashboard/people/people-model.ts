import { ask } from '../../api/ask.ts';
import type { PeopleList } from '../../api/contract.ts';
import type { Group } from '../../domain/group.ts';
import { textWords } from '../../domain/name.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { locale } from '../../words/index.ts';
import { editText } from './edit-words.ts';
import { actionsFor, type BoxAction, isWish } from './people-actions.ts';
import { type PeopleView, PLAIN_VIEW, personIn, viewIn, viewText } from './people-address.ts';
import { type BulkModel, createBulk, type RunEdit } from './people-bulk-model.ts';
import type { FilterKind } from './people-filter.ts';
import { type Listed, listed } from './people-find.ts';
import { createHits, type Hits, type Search } from './people-hits.ts';
import { peopleInOrder, peopleShown, placeOf } from './people-list.ts';
import type { Column, Naming } from './people-order.ts';
import { readingPeople } from './people-reading.ts';
import { createSelection, type Selection } from './people-selection.ts';
import { createSaved, type SavedFilters } from './saved-model.ts';

/** Everybody who is kept, as the People room shows them. */
export interface PeopleModel {
  /** Undefined until somebody, or nobody, has come. */
  days: NearDays | undefined;
  groups: Group[];
  groupNames: Map<string, string>;
  /** How many there are in all, about until they have come; and how many have. */
  count: number;
  come: number;
  loading: boolean;
  trouble: RefusalCode | undefined;
  view: PeopleView;
  /** Whose page the address names; '' for none. */
  person: string;
  /** Who fits, in order. */
  shown: Listed[];
  /** The words that are found and marked. */
  words: string[];
  hits: Hits;
  /** The place in `shown` that the keyboard is at. */
  current: number;
  /** The row there is to get the focus. */
  wantsFocus: boolean;
  /** The card with all filters is open. */
  filtering: boolean;
  /** The list of keys is open. */
  helping: boolean;
  selection: Selection;
  bulk: BulkModel;
  saved: SavedFilters;
  everybody(): Listed[];
  chosen(): Listed[];
  /** What the box offers to do, and which of it Enter does. */
  actions(): BoxAction[];
  action: number;
  enter(rest: string): void;
  find(text: string): void;
  sort(column: Column): void;
  /** Wants one of these of a kind; `anew`: as a step that Back goes back from. */
  filter(kind: FilterKind, values: readonly string[], anew?: boolean): void;
  /** Shows everybody again, in the same order. */
  clear(): void;
  look(view: PeopleView): void;
  move(step: number): void;
  at(place: number): void;
  open(): void;
  /** Selects nobody any more; the keyboard goes on in the table. */
  unselect(): void;
  show(change: Partial<Pick<PeopleModel, 'filtering' | 'helping' | 'action'>>): void;
  refresh(): void;
}

/** What the People room asks of the dashboard. */
export interface PeoplePlace {
  tell: Toasts['tell'];
  runEdit: RunEdit;
  /** Searches in what was written; names, titles and groups are found without it. */
  search?: Search | undefined;
  actions(): BoxAction[];
  /** About how many people are kept; 0 where that is not known yet. */
  expected(): number;
  /** Makes the address say that after `#people`; `anew`: a step that Back goes back from. */
  goTo(rest: string, anew: boolean): void;
}

/** The state of the People room; `redraw` is called after every change. Nothing is asked before it is entered. */
export function createPeople(redraw: () => void, place: PeoplePlace): PeopleModel {
  const naming: Naming = { collator: new Intl.Collator(locale(), { numeric: true }), groups: new Map() };
  const people = peopleInOrder(PLAIN_VIEW.order, naming);

  const update = (change: Partial<PeopleModel>) => {
    Object.assign(model, change);
    redraw();
  };

  /** Looks through everybody again: they or the view have changed. */
  const again = (change: Partial<PeopleModel> = {}) => {
    Object.assign(model, change);
    const { days, groupNames: groups, hits, view } = model;
    const here = model.shown[model.current]?.row.uid;
    model.words = isWish(view.find) ? [] : textWords(view.find);
    const sought = isWish(view.find) ? { ...view, find: '' } : view;
    if (days) model.shown = peopleShown(people.all, sought, { days, groups, hits: hits.found });
    model.current = placeOf(here, model.shown, model.current);
    redraw();
  };

  const arrived = ({ days, groups }: PeopleList, take: () => void) => {
    naming.groups = new Map(groups.map(({ uid, name }) => [uid, name]));
    take();
    if (model.loading) model.count = place.expected();
    again({ days, groups, groupNames: naming.groups, come: people.size });
  };

  const reading = readingPeople((question) => model.hits.after(() => ask('listPeople', question)), {
    some: (rows, list) => arrived(list, () => people.put(rows.map(listed))),
    all: (rows, list) => arrived(list, () => people.replace(rows.map(listed))),
    gone(uids) {
      people.drop(uids);
      model.selection.drop(uids);
    },
    done: (trouble) =>
      again({ loading: false, trouble, count: Math.max(trouble ? model.count : 0, people.size) }),
  });

  /** Shows the people so, in the same order as before where that is the same. */
  const take = (view: PeopleView, isStale = false) => {
    const { column, down } = model.view.order;
    if (view.order.column !== column || view.order.down !== down) people.sort(view.order, naming);
    if (viewText(view) !== viewText(model.view)) model.current = -1;
    model.hits.look(isWish(view.find) ? '' : view.find, isStale);
    again({ view, action: 0 });
  };

  const look = (view: PeopleView, anew = true) => {
    take(view);
    place.goTo(viewText(view), anew);
  };

  const model: PeopleModel = {
    days: undefined,
    groups: [],
    groupNames: naming.groups,
    count: 0,
    come: 0,
    loading: true,
    trouble: undefined,
    view: PLAIN_VIEW,
    person: '',
    shown: [],
    words: [],
    hits: createHits(() => again(), place.search),
    current: -1,
    wantsFocus: false,
    filtering: false,
    helping: false,
    action: 0,
    selection: createSelection(redraw),
    bulk: createBulk(redraw, {
      ...place,
      chosen: () => model.chosen().map(({ row }) => row.uid),
      called: (edit) => editText(edit, model),
      after: () => model.unselect(),
    }),
    saved: createSaved(redraw, place.tell),
    everybody: () => people.all,
    chosen: () => [...model.selection.uids].flatMap((uid) => people.get(uid) ?? []),
    actions: () => actionsFor(model.view.find, place.actions()),
    enter(rest) {
      model.person = personIn(rest);
      if (!model.person) take(viewIn(rest), true);
      model.saved.refresh();
      model.refresh();
    },
    find: (find) => look({ ...model.view, find }, false),
    sort(column) {
      const { order } = model.view;
      look({ ...model.view, order: { column, down: order.column === column && !order.down } });
    },
    filter: (kind, values, anew) =>
      look({ ...model.view, filters: { ...model.view.filters, [kind]: values } }, anew),
    clear: () => look({ ...model.view, find: '', filters: {} }),
    look,
    move: (step) => model.at(Math.max(0, Math.min(model.shown.length - 1, model.current + step))),
    at: (current) => update({ current, wantsFocus: true }),
    open() {
      const person = model.shown[model.current];
      if (person) place.goTo(person.row.uid, true);
    },
    unselect() {
      model.selection.clear();
      if (model.shown.length > 0) model.at(Math.max(0, model.current));
    },
    show: update,
    refresh: reading.refresh,
  };
  return model;
}
