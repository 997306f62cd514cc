import { ask } from '../api/ask.ts';
import type { StoreState } from '../domain/copies.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { codeOf } from '../words/refusals.ts';

/** How the store is, for the nav and every room. */
export interface StoreModel {
  /** Undefined until it is known. */
  state: StoreState | undefined;
  /** The days around today; undefined until they are known, and while the store is in recovery. */
  days: NearDays | undefined;
  trouble: RefusalCode | undefined;
  refresh(): Promise<void>;
}

/** The state of the store; `redraw` is called after every change. */
export function createStore(redraw: () => void): StoreModel {
  let turn = 0;
  const store: StoreModel = {
    state: undefined,
    days: undefined,
    trouble: undefined,
    async refresh() {
      const mine = ++turn;
      const [state, agenda] = await Promise.allSettled([ask('readStore', {}), ask('listAgenda', {})]);
      if (mine !== turn) return;
      if (state.status === 'fulfilled') Object.assign(store, { state: state.value, trouble: undefined });
      else store.trouble = codeOf(state.reason);
      if (agenda.status === 'fulfilled') store.days = agenda.value.days;
      redraw();
    },
  };
  return store;
}
