import { ask } from '../../api/ask.ts';
import type { AnswerTo, PanelView } from '../../api/contract.ts';
import { Refusal, type RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';
import type { PanelHome } from './panel-home.ts';

/** Notes added at each "Show older notes". */
const OLDER = 50;

/** What a connection lets its panel hear. */
export interface Hearing {
  /** The person's view, at every opening (`anew`) and after every change. */
  view(view: PanelView, anew: boolean): void;
  /** It could not be opened or read. */
  failed(code: RefusalCode): void;
}

/** The line to the background for the person a panel is about. */
export interface Connection {
  /** Asks something with the panel's capability; where that has expired, once more with a new one. */
  reach<Answer>(question: (capability: string) => Promise<Answer>): Promise<Answer>;
  /** Reads the view anew. Calls that come meanwhile share one further reading. */
  refresh(): Promise<void>;
  /** As `refresh`, with more of the older notes. */
  readOlder(): Promise<void>;
}

/** Takes the line up with the answer that `home` has already asked for. */
export function connect(home: PanelHome, hearing: Hearing): Connection {
  let view: PanelView | undefined;
  let opening: Promise<PanelView> | undefined;
  let reading: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let wanted = 0;

  function open(answer: Promise<AnswerTo<'openPanel'>>): Promise<PanelView> {
    const attempt = answer.then(({ panel }) => {
      if (!panel) throw new Refusal('not-allowed');
      view = panel;
      hearing.view(panel, true);
      return panel;
    });
    opening = attempt;
    attempt
      .catch((error) => hearing.failed(codeOf(error)))
      .then(() => {
        opening = undefined;
      });
    return attempt;
  }
  const openAgain = () => opening ?? open(home.reopen());

  async function reach<Answer>(question: (capability: string) => Promise<Answer>): Promise<Answer> {
    const { capability } = view ?? (await openAgain());
    try {
      return await question(capability);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'updated') hearing.failed(code);
      if (code !== 'panel-expired') throw error;
      if (view?.capability === capability) await openAgain();
      return question(view?.capability ?? capability);
    }
  }

  async function read(): Promise<void> {
    const fresh = { ...(await reach((capability) => ask('readPanel', { capability }))) };
    while (fresh.hasOlder && fresh.notes.length < wanted) {
      const before = fresh.notes.at(-1)?.created ?? '';
      const older = await reach((capability) => ask('olderNotes', { capability, before }));
      fresh.notes = [...fresh.notes, ...older.notes];
      fresh.hasOlder = older.hasOlder;
    }
    view = fresh;
    hearing.view(fresh, false);
  }

  function refresh(): Promise<void> {
    next ??= Promise.resolve(reading).then(() => {
      next = undefined;
      reading = read().catch((error) => hearing.failed(codeOf(error)));
      return reading;
    });
    return next;
  }

  open(home.opened).catch(() => undefined); // heard as `failed`
  return {
    reach,
    refresh,
    readOlder: () => {
      wanted = (view?.notes.length ?? 0) + OLDER;
      return refresh();
    },
  };
}
