import type { OccasionList } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import { greetingDays } from '../../domain/greeting-days.ts';
import type { Occasion, OccasionKind } from '../../domain/occasion.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { blank, draftOf, ruleOf, type Typed, typedOf } from './form-typed.ts';
import { offerText } from './occasion-words.ts';
import { createFinder, type Finder } from './person-finder.ts';
import { READY } from './ready-greetings.ts';

/** Years of a greeting that are shown before it is saved. */
const SHOWN = 4;

/** An occasion being set. */
export interface OccasionForm {
  /** Undefined while none is. */
  typed: Typed | undefined;
  /** The one that is changed; undefined of a new one. */
  uid: string | undefined;
  problem: string | undefined;
  busy: boolean;
  /** Finds whose trip it is. */
  whose: Finder;
  begin(kind: OccasionKind): void;
  change(row: Occasion & { whose?: string }): void;
  type(change: Partial<Typed>): void;
  /** The next days of a greeting as it is typed. */
  next(): PlainDate[];
  save(): Promise<void>;
  close(): void;
  /** Closes it without setting anything. */
  cancel(): void;
  /** The kind of a new one that was just not set: what begins one gets the focus. */
  left: OccasionKind | undefined;
}

const CLOSED = { typed: undefined, uid: undefined, problem: undefined, busy: false };

/** @param after called with the one that was set */
export function createForm(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  list: () => OccasionList | undefined,
  after: (uid: string, isNew: boolean) => void,
): OccasionForm {
  const update = (change: Partial<OccasionForm>) => {
    Object.assign(form, { problem: undefined }, change);
    redraw();
  };
  const today = () => list()?.days.today ?? '';

  /** The words of a trip's offers as they were proposed, and as they would be now. */
  const offerOf = (
    uid: string | undefined,
    after: { kind: OccasionKind; place?: string; contactUid?: string; days: string[] },
  ) => {
    const before = list()?.occasions.find((one) => one.uid === uid);
    if (!before || after.kind !== 'trip') return {};
    const near = { today: today() };
    return { offer: { was: offerText(before, near), is: offerText(after, near) } };
  };

  const form: OccasionForm = {
    ...CLOSED,
    whose: createFinder(redraw, (whose) => form.type({ whose })),
    begin: (kind) => update({ ...CLOSED, typed: blank(kind, today()) }),
    change: (row) => update({ ...CLOSED, uid: row.uid, typed: typedOf(row, list()?.groups ?? [], today()) }),
    type(change) {
      if (!form.typed) return;
      const { ready } = change;
      // Its name goes along with the choice, unless another one is typed.
      const isProposed = Object.values(READY).some(({ word }) => say(word) === form.typed?.summary);
      const named =
        ready && (isProposed || !form.typed.summary)
          ? { summary: ready === 'own' ? '' : say(READY[ready].word) }
          : {};
      update({ typed: { ...form.typed, ...named, ...change } });
    },
    next() {
      const rule = form.typed && ruleOf(form.typed);
      return rule ? greetingDays(rule, today(), SHOWN + 1).slice(0, SHOWN) : [];
    },
    async save() {
      const { typed, uid, busy } = form;
      if (!typed || busy) return;
      const draft = draftOf(typed, today(), uid === undefined);
      if (typeof draft === 'string') return update({ problem: say(draft) });
      update({ busy: true });
      const occasion = { occasionUid: uid, occasion: draft, ...offerOf(uid, draft as never) };
      let set = '';
      try {
        await write('setOccasion', occasion, ({ occasionUid }) => {
          set = occasionUid;
          return say('occasion_set');
        });
        form.close();
        after(set, uid === undefined);
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
    close() {
      form.whose.clear();
      update(CLOSED);
    },
    left: undefined,
    cancel() {
      form.left = form.uid === undefined ? form.typed?.kind : undefined;
      form.close();
    },
  };
  return form;
}
