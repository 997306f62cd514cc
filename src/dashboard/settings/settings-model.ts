import { ask } from '../../api/ask.ts';
import { countUnreachableTabs, panelShortcut } from '../../api/browser.ts';
import type { Home } from '../../domain/home.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** What the page on which the user chooses where Tend appears knows. */
export interface SettingsModel {
  /** What is chosen; null for nothing yet, undefined until it is known. */
  home: Home | null | undefined;
  /** What is marked on the page. Nothing at first: the choice is the user's. */
  marked: Home | undefined;
  /** It was chosen on this visit. */
  justChosen: boolean;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  /** LinkedIn tabs that were open before Tend. */
  unreachable: number;
  /** The keys that open the panel; '' for none. */
  shortcut: string;
  mark(home: Home): void;
  choose(): Promise<void>;
  refresh(): void;
}

const CHOSEN = { page: 'chosen_page', sidebar: 'chosen_sidebar', both: 'chosen_both' } as const;

/** That it is done, and where Tend appears from now on. */
export function chosenText(home: Home): string {
  return say(CHOSEN[home]);
}

/** The page's state, read at once; `redraw` is called after every change, `chosen` after a choice. */
export function createSettings(redraw: () => void, chosen: (home: Home) => void): SettingsModel {
  const update = (change: Partial<SettingsModel>) => {
    Object.assign(settings, change);
    redraw();
  };

  async function read(): Promise<void> {
    const [{ home = null }, unreachable, shortcut] = await Promise.all([
      ask('readHome', {}),
      countUnreachableTabs(),
      panelShortcut(),
    ]);
    const marked = settings.home === home ? settings.marked : (home ?? undefined);
    update({ home, marked, unreachable, shortcut, problem: undefined });
  }

  const settings: SettingsModel = {
    home: undefined,
    marked: undefined,
    justChosen: false,
    problem: undefined,
    unreachable: 0,
    shortcut: '',
    mark: (marked) => update({ marked, problem: undefined }),
    async choose() {
      const { marked } = settings;
      if (!marked) return update({ problem: say('choose_one') });
      try {
        await ask('chooseHome', { home: marked });
        update({ home: marked, justChosen: true });
        chosen(marked);
        await read();
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
    refresh: () => {
      read().catch((error) => update({ problem: refusal(codeOf(error)) }));
    },
  };
  settings.refresh();
  return settings;
}
