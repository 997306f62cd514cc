import { ask } from '../../api/ask.ts';
import { FILTER_NAME_LIMIT, type SavedFilter } from '../../domain/saved-filter.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** The ways of looking at the people that are kept by name. */
export interface SavedFilters {
  filters: SavedFilter[];
  /** The name being typed for the present view. */
  name: string;
  problem: string | undefined;
  refresh(): void;
  type(name: string): void;
  /** Keeps the view under the typed name; one of that name gives way to it. */
  save(view: string): Promise<void>;
  remove(filter: SavedFilter): Promise<void>;
}

/** The state of the kept filters; `redraw` is called after every change. */
export function createSaved(redraw: () => void, tell: Toasts['tell']): SavedFilters {
  const update = (change: Partial<SavedFilters>) => {
    Object.assign(saved, { problem: undefined }, change);
    redraw();
  };

  /** @returns whether they are kept */
  async function keep(filters: SavedFilter[]): Promise<boolean> {
    try {
      await ask('setFilters', { filters });
      update({ filters });
      return true;
    } catch (error) {
      update({ problem: refusal(codeOf(error)) });
      return false;
    }
  }

  const saved: SavedFilters = {
    filters: [],
    name: '',
    problem: undefined,
    refresh() {
      ask('readFilters', {}).then(
        ({ filters }) => update({ filters }),
        () => undefined, // they stay as they were
      );
    },
    type: (name) => update({ name: name.slice(0, FILTER_NAME_LIMIT) }),
    async save(view) {
      const name = saved.name.trim();
      if (!name) return update({ problem: say('people_filter_unnamed') });
      const others = saved.filters.filter((one) => one.name !== name);
      if (!(await keep([...others, { name, view }]))) return;
      update({ name: '' });
      tell({ text: say('people_filter_saved', name) });
    },
    async remove(filter) {
      const before = saved.filters;
      if (!(await keep(before.filter((one) => one.name !== filter.name)))) return;
      const undo = { text: say('undo'), run: () => keep(before) };
      tell({ text: say('people_filter_deleted', filter.name), action: undo });
    },
  };
  return saved;
}
