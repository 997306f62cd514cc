import { ask } from '../../api/ask.ts';
import type { ReviewState } from '../../api/contract.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { ReviewMonths } from '../../domain/review.ts';
import { type ReviewPick, reviewPick } from '../../domain/review-pick.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf } from '../../words/refusals.ts';
import { createSession, type ReviewSession } from './review-session.ts';

/** What the review needs of the People room: everybody, as they are. */
export interface Everybody {
  loading: boolean;
  everybody(): { row: PersonRow }[];
  refresh(): void;
}

/** The Review room: when it is time, whom it would be about, and the session. */
export interface ReviewModel {
  /** Undefined until it is known. */
  state: ReviewState | undefined;
  trouble: RefusalCode | undefined;
  session: ReviewSession;
  /** It is time for one, or one is open. */
  isDue(): boolean;
  /** Whom one would be about that begins now; undefined while everybody is read. */
  pick(): ReviewPick | undefined;
  /** How many wait, while it is time; undefined while that is not known. */
  waiting(): number | undefined;
  /** How many wait, where Today may still say so today. */
  told(): number;
  /** What somebody is called; undefined where they are not kept any more. */
  nameOf(uid: string): string | undefined;
  start(): void;
  setMonths(months: ReviewMonths): void;
  /** Today says nothing of it any more until tomorrow. */
  quiet(): void;
  enter(): void;
  leave(): void;
  refresh(): void;
}

/** The state of the Review room; `redraw` is called after every change. */
export function createReview(
  redraw: () => void,
  { doer, people }: { doer: Doer; people: () => Everybody },
): ReviewModel {
  /** What was picked, of whom, and when that was. */
  let picked: { of: unknown; by: unknown; pick: ReviewPick } | undefined;
  let names: { of: unknown; byUid: Map<string, string> } | undefined;
  let turn = 0;

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const state = await ask('readReview', {});
      if (mine !== turn) return;
      Object.assign(model, { state, trouble: undefined });
      // Whom it would be about is only looked for when somebody is told of it.
      if (model.isDue() && !state.open && people().loading) people().refresh();
      model.session.take(state.open);
    } catch (error) {
      if (mine !== turn) return;
      model.trouble = codeOf(error);
    }
    redraw();
  }

  const model: ReviewModel = {
    state: undefined,
    trouble: undefined,
    session: createSession(redraw, doer),
    isDue() {
      const { state } = model;
      return !!state && (!!state.open || (state.next !== undefined && state.next <= state.days.today));
    },
    pick() {
      const { state } = model;
      if (!state || people().loading) return undefined;
      const all = people().everybody();
      if (picked?.of !== all || picked.by !== state) {
        const { days, asked, seen } = state;
        const around = { today: days.today, asked: new Set(asked), seen: new Set(seen) };
        const rows = all.map(({ row }) => row);
        picked = { of: all, by: state, pick: reviewPick(rows, around) };
      }
      return picked.pick;
    },
    waiting() {
      if (!model.isDue()) return undefined;
      const { open } = model.state ?? {};
      return open ? open.cards.filter(({ answer }) => !answer).length : model.pick()?.cards.length;
    },
    told: () => (model.state?.quiet ? 0 : (model.waiting() ?? 0)),
    nameOf(uid) {
      const all = people().everybody();
      if (names?.of !== all) names = { of: all, byUid: new Map(all.map(({ row }) => [row.uid, row.name])) };
      return names.byUid.get(uid);
    },
    start() {
      const { cards = [] } = model.pick() ?? {};
      if (cards.length > 0) void doer.attempt('startReview', { cards }, 'review_started');
    },
    setMonths: (months) => void set({ months }),
    quiet() {
      const { state } = model;
      if (state) void set({ quietOn: state.days.today });
    },
    enter() {
      people().refresh();
      model.session.enter();
      void read();
    },
    leave: () => model.session.leave(),
    refresh: () => void read(),
  };

  async function set(change: { months?: ReviewMonths; quietOn?: string }): Promise<void> {
    await ask('setReviewing', change).catch((error) => {
      model.trouble = codeOf(error);
    });
    await read();
  }

  return model;
}
