import type { Listed } from './people-find.ts';

/** Who is chosen, whether they are in sight or not. */
export interface Selection {
  uids: Set<string>;
  /** Chooses the one at that place, or no longer; `through`: everybody from the one pressed before, too. */
  toggle(shown: Listed[], at: number, through?: boolean): void;
  /** Chooses everybody shown; where all of them are chosen, none of them any more. */
  toggleAll(shown: Listed[]): void;
  drop(uids: Iterable<string>): void;
  clear(): void;
}

/** Nobody is chosen yet; `changed` is called after every change. */
export function createSelection(changed: () => void): Selection {
  let anchor = '';

  const choose = (people: Listed[], chosen: boolean) => {
    const uids = new Set(selection.uids);
    for (const { row } of people) {
      if (chosen) uids.add(row.uid);
      else uids.delete(row.uid);
    }
    selection.uids = uids;
    changed();
  };

  const selection: Selection = {
    uids: new Set(),
    toggle(shown, at, through = false) {
      const pressed = shown[at];
      if (!pressed) return;
      const from = through ? shown.findIndex(({ row }) => row.uid === anchor) : -1;
      const people = from < 0 ? [pressed] : shown.slice(Math.min(from, at), Math.max(from, at) + 1);
      // A range takes after the one it begins with.
      const chosen = from < 0 ? !selection.uids.has(pressed.row.uid) : selection.uids.has(anchor);
      anchor = pressed.row.uid;
      choose(people, chosen);
    },
    toggleAll: (shown) => choose(shown, !areAllIn(shown, selection.uids)),
    drop(uids) {
      const gone = new Set(uids);
      if (![...gone].some((uid) => selection.uids.has(uid))) return;
      selection.uids = new Set([...selection.uids].filter((uid) => !gone.has(uid)));
      changed();
    },
    clear() {
      anchor = '';
      if (selection.uids.size === 0) return;
      selection.uids = new Set();
      changed();
    },
  };
  return selection;
}

/** Whether everybody shown is chosen, and somebody is shown. */
export function areAllIn(shown: Listed[], uids: Set<string>): boolean {
  return shown.length > 0 && uids.size >= shown.length && shown.every(({ row }) => uids.has(row.uid));
}
