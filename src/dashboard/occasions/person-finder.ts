import { ask } from '../../api/ask.ts';
import type { Hit } from '../../domain/found.ts';
import { fold } from '../../domain/name.ts';
import { nameOf } from '../../ui/agenda/line.tsx';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Somebody who can be chosen. */
export interface Choice {
  uid: string;
  name: string;
  /** What tells them from others of that name. */
  role?: string | undefined;
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

/** Those shown at once, and looked at for a name. */
const MOST = 8;
const MOST_NAMESAKES = 20;

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
          const found = hits.map(choiceOf);
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

/** Somebody found, to be chosen. */
function choiceOf({ line, role }: Hit): Choice {
  return { uid: line.contactUid, name: nameOf(line), role };
}

/** Those who are kept under a name, however it is written. */
export async function namesakesOf(name: string): Promise<Choice[]> {
  const { hits } = await ask('search', { text: name.slice(0, 200), limit: MOST_NAMESAKES });
  return hits.map(choiceOf).filter((one) => fold(one.name) === fold(name));
}
