import { ask } from '../../api/ask.ts';
import { nameOf } from '../../ui/agenda/line.tsx';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Somebody who can be chosen. */
export interface Choice {
  uid: string;
  name: string;
}

/** Finds one person by what is typed. */
export interface Finder {
  text: string;
  found: Choice[];
  /** What was looked for and nobody was found by; '' otherwise. */
  missed: string;
  problem: string | undefined;
  find(text: string): void;
  choose(who: Choice): void;
  clear(): void;
}

const BLANK = { text: '', found: [], missed: '', problem: undefined };

/** Those shown at once. */
const MOST = 8;

/** @param choose called with whoever is chosen */
export function createFinder(redraw: () => void, choose: (who: Choice) => void): Finder {
  const update = (change: Partial<Finder>) => {
    Object.assign(finder, change);
    redraw();
  };
  const finder: Finder = {
    ...BLANK,
    find(text) {
      update({ text, problem: undefined, ...(!text.trim() && BLANK) });
      if (!text.trim()) return;
      ask('search', { text: text.slice(0, 200), limit: MOST }).then(
        ({ hits }) => {
          if (text !== finder.text) return; // typed on: a later answer counts
          const found = hits.map(({ line }) => ({ uid: line.contactUid, name: nameOf(line) }));
          update({ found, missed: found.length === 0 ? text : '' });
        },
        (error) => update({ problem: refusal(codeOf(error)) }),
      );
    },
    choose(who) {
      finder.clear();
      choose(who);
    },
    clear: () => update(BLANK),
  };
  return finder;
}
