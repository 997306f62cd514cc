import { ask } from '../../api/ask.ts';
import type { HistoryAction, HistoryStep } from '../../domain/history.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf } from '../../words/refusals.ts';
import { deedText } from './history-words.ts';

/** Actions added at each "Show more". */
const MORE = 50;

/** What was done, newest first; of one person or of all. */
export interface HistoryModel {
  /** '' for everyone. */
  contactUid: string;
  /** Undefined until they are known. */
  actions: HistoryAction[] | undefined;
  hasMore: boolean;
  /** More is on its way. */
  loading: boolean;
  /** Request ids of those that are unfolded. */
  unfolded: Set<string>;
  trouble: RefusalCode | undefined;
  enter(contactUid: string): void;
  showMore(): void;
  unfold(action: HistoryAction): void;
  undo(action: HistoryAction): void;
  bringBack(step: HistoryStep): void;
}

/** The history; `redraw` is called after every change. Nothing is asked before it is entered. */
export function createHistory(
  redraw: () => void,
  {
    attempt,
    undoOperation,
  }: Pick<Doer, 'attempt'> & { undoOperation(operation: string, what: string): unknown },
): HistoryModel {
  let wanted = 0;
  let turn = 0;

  /** Reads as far as is shown already, so that a change does not fold up what was unfolded. */
  async function read(): Promise<void> {
    const mine = ++turn;
    const whose = history.contactUid ? { contactUid: history.contactUid } : {};
    history.loading = true;
    redraw();
    try {
      const page = { ...(await ask('listHistory', whose)) };
      while (page.hasMore && page.actions.length < wanted) {
        const further = await ask('listHistory', { ...whose, before: lowest(page.actions) });
        page.actions = [...page.actions, ...further.actions];
        page.hasMore = further.hasMore && further.actions.length > 0;
      }
      if (mine !== turn) return;
      Object.assign(history, page, { trouble: undefined });
    } catch (error) {
      if (mine !== turn) return;
      history.trouble = codeOf(error);
    }
    history.loading = false;
    redraw();
  }

  const history: HistoryModel = {
    contactUid: '',
    actions: undefined,
    hasMore: false,
    loading: false,
    unfolded: new Set(),
    trouble: undefined,
    enter(contactUid) {
      if (contactUid !== history.contactUid) {
        Object.assign(history, { contactUid, actions: undefined, hasMore: false });
        wanted = 0;
      }
      void read();
    },
    showMore() {
      wanted = (history.actions?.length ?? 0) + MORE;
      void read();
    },
    unfold({ requestId }) {
      if (!history.unfolded.delete(requestId)) history.unfolded.add(requestId);
      redraw();
    },
    undo(action) {
      const { requestId, people } = action;
      if (people !== undefined) void undoOperation(requestId, deedText(action));
      else void attempt('undo', { undoes: requestId }, 'undone');
    },
    bringBack: ({ seq }) => void attempt('bringBack', { seq }, 'brought_back'),
  };
  return history;
}

function lowest(actions: HistoryAction[]): number {
  return Math.min(...actions.flatMap(({ steps }) => steps.map(({ seq }) => seq)));
}
