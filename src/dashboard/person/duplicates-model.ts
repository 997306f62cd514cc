import { ask } from '../../api/ask.ts';
import { findDuplicates, type Likeness, type PersonTraits } from '../../domain/duplicates.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { DeedPlace, Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { createMerge, type MergeModel } from './merge-model.ts';
import { readTraits } from './person-traits.ts';

/** Two who may be one person. */
export interface Suggestion {
  a: PersonTraits;
  b: PersonTraits;
  why: Likeness;
}

/** Pairs shown at a time. */
const MOST_PAIRS = 200;

/** Who may be kept twice. */
export interface DuplicatesModel {
  /** Undefined until they are known. */
  pairs: Suggestion[] | undefined;
  /** There are more than these. */
  more: boolean;
  trouble: RefusalCode | undefined;
  merge: MergeModel;
  enter(): void;
  leave(): void;
  /** Remembers that the two are two. */
  keepApart(pair: Suggestion): Promise<void>;
}

export function createDuplicates(
  redraw: () => void,
  doer: Pick<Doer, 'write'>,
  { tell }: Pick<DeedPlace, 'tell'>,
): DuplicatesModel {
  let turn = 0;

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const [people, { pairs }] = await Promise.all([readTraits(), ask('listApart', {})]);
      if (mine !== turn) return;
      const known = new Map(people.map((one) => [one.uid, one]));
      const found = findDuplicates(people, pairs, MOST_PAIRS + 1).flatMap(({ a, b, why }) => {
        const [one, other] = [known.get(a), known.get(b)];
        return one && other ? [{ a: one, b: other, why }] : [];
      });
      Object.assign(model, {
        pairs: found.slice(0, MOST_PAIRS),
        more: found.length > MOST_PAIRS,
        trouble: undefined,
      });
    } catch (error) {
      if (mine !== turn) return;
      model.trouble = codeOf(error);
    }
    redraw();
  }

  async function settle({ a, b }: Suggestion, apart: boolean): Promise<void> {
    const again = () => settle({ a, b } as Suggestion, apart);
    try {
      await ask('keepApart', { a: a.uid, b: b.uid, apart });
      const back = () => settle({ a, b } as Suggestion, false);
      tell(
        apart
          ? { text: say('kept_apart'), action: { text: say('undo'), run: back } }
          : { text: say('undone') },
      );
      await read();
    } catch (error) {
      tell({ text: refusal(codeOf(error)), action: { text: say('retry'), run: again } });
    }
  }

  const model: DuplicatesModel = {
    pairs: undefined,
    more: false,
    trouble: undefined,
    merge: createMerge(redraw, doer, () => void read()),
    enter: () => void read(),
    leave() {
      turn++;
      model.merge.close();
    },
    keepApart: (pair) => settle(pair, true),
  };
  return model;
}
