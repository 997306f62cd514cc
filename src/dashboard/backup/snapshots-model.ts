import { ask, LONG } from '../../api/ask.ts';
import { bringingBack, type Comparison, compare, type PersonThen } from '../../domain/comparison.ts';
import type { StoreState } from '../../domain/copies.ts';
import type { PeopleRows } from '../../domain/people-rows.ts';
import { type TextsThen, textsThen } from '../../domain/texts-then.ts';
import { say } from '../../words/index.ts';
import { byName } from '../by-name.ts';
import type { Job } from './job.ts';
import { mergeInto, nothingMerged, undoMerge } from './merging.ts';
import { peopleNow, peopleThen } from './people-rows.ts';
import { restoreSnapshot } from './restore.ts';

/** The snapshots in this browser: which one is open, and what differs between it and now. */
export interface SnapshotsModel {
  /** Its name. */
  opened: string | undefined;
  comparison: Comparison | undefined;
  /** How many of its people are shown. */
  shown: number;
  /** The texts of those people who are unfolded, as they were then. */
  texts: Map<string, ShownTexts>;
  /** The user said that it is to replace everything, and is asked once more. */
  sure: boolean;
  take(): Promise<void>;
  open(name: string): Promise<void>;
  /** The store may be another than the one that was compared: compares anew where it is. */
  seen(store: StoreState): Promise<void>;
  close(): void;
  showMore(): void;
  /** Shows or hides the texts about one person. */
  unfold(contactUid: string): void;
  /** Shows more of them. */
  showMoreOf(contactUid: string): void;
  /** Asks once more, or not. */
  ask(sure: boolean): void;
  /** Restores the opened one. */
  restore(): Promise<void>;
  /** One person of the opened one, as they were then. */
  bringBack(contactUid: string, fullName: string): Promise<void>;
}

/** Texts about somebody, and how many of them are shown. */
export interface ShownTexts extends TextsThen {
  shown: number;
}

/** People shown at first, and with every press more. */
const PAGE = 25;

/** Texts about one person that are shown at first, and with every press more. */
const TEXTS = 50;

export function createSnapshots(redraw: () => void, job: Job, refresh: () => Promise<void>): SnapshotsModel {
  let then: PeopleRows | undefined;
  /** The state of the store that was compared last. */
  let compared = '';

  const close = () => {
    then = undefined;
    model.texts.clear();
    Object.assign(model, { opened: undefined, comparison: undefined, shown: PAGE, sure: false });
    redraw();
  };

  async function compareAgain(): Promise<void> {
    const mine = then;
    if (!mine) return;
    compared = stateOf(await ask('readStore', {}));
    const comparison = compare(mine, await peopleNow());
    const inOrder = byName<PersonThen>(({ fullName }) => fullName);
    comparison.people.sort((a, b) => Number(b.differs) - Number(a.differs) || inOrder(a, b));
    if (then !== mine) return; // another one was opened meanwhile
    model.comparison = comparison;
    redraw();
  }

  const model: SnapshotsModel = {
    opened: undefined,
    comparison: undefined,
    shown: PAGE,
    texts: new Map(),
    sure: false,
    async take() {
      await job.run('snapshots', 'snapshot_taking', async () => {
        await ask('takeSnapshot', { reason: 'asked' }, LONG);
        return { text: say('snapshot_taken') };
      });
      await refresh();
    },
    async open(name) {
      if (job.doing) return;
      close();
      await job.run('snapshots', 'snapshot_reading', async (progress) => {
        then = await peopleThen(name, progress);
        await compareAgain();
        model.opened = name;
        return undefined;
      });
    },
    async seen(store) {
      if (!then || job.doing || stateOf(store) === compared) return;
      await compareAgain().catch(() => undefined); // what is shown stays, and is tried at the next change
    },
    close,
    showMore() {
      model.shown += 4 * PAGE;
      redraw();
    },
    unfold(contactUid) {
      const isOpen = model.texts.delete(contactUid);
      if (!isOpen && then) model.texts.set(contactUid, { ...textsThen(then, contactUid), shown: TEXTS });
      redraw();
    },
    showMoreOf(contactUid) {
      const texts = model.texts.get(contactUid);
      if (texts) texts.shown += TEXTS;
      redraw();
    },
    ask(sure) {
      model.sure = sure;
      redraw();
    },
    async restore() {
      const { opened } = model;
      if (!opened) return;
      const done = await job.run('snapshots', 'restoring', async (progress) => {
        await restoreSnapshot(opened, progress);
        return { text: say('store_restored') };
      });
      if (done) close();
      else model.ask(false);
      await refresh();
    },
    async bringBack(contactUid, fullName) {
      const before = then;
      if (!before) return;
      const merged = nothingMerged();
      await job.run('snapshots', 'restoring', async () => {
        const [{ now }, present] = await Promise.all([ask('readStore', {}), peopleNow()]);
        await mergeInto(merged, bringingBack(contactUid, before, present, now), 'person');
        await compareAgain();
        return {
          text: say('person_brought_back', fullName || say('nameless')),
          action: { text: say('undo'), run: undo },
        };
      });
      async function undo() {
        await job.run('snapshots', 'undoing', async () => {
          await undoMerge(merged);
          await compareAgain();
          return { text: say('undone') };
        });
      }
    },
  };
  return model;
}

function stateOf({ seq, earlier }: StoreState): string {
  return [seq, ...earlier.map(({ name }) => name)].join();
}
