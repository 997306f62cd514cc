import { ask, LONG } from '../api/ask.ts';
import { bringingBack, type Comparison, compare } from '../domain/comparison.ts';
import type { PeopleRows } from '../domain/people-rows.ts';
import { say } from '../words/index.ts';
import type { Job } from './job.ts';
import { peopleNow, peopleThen } from './people-rows.ts';
import { mergeInto, nothingMerged, restoreSnapshot, undoMerge } from './restore.ts';

/** The snapshots in this browser: which one is open, and what differs between it and now. */
export interface SnapshotsModel {
  /** Its name. */
  opened: string | undefined;
  comparison: Comparison | undefined;
  /** How many of its people are shown. */
  shown: number;
  /** The user said that it is to replace everything, and is asked once more. */
  sure: boolean;
  take(): Promise<void>;
  open(name: string): Promise<void>;
  close(): void;
  showMore(): void;
  /** Asks once more, or not. */
  ask(sure: boolean): void;
  /** Restores the opened one. */
  restore(): Promise<void>;
  /** One person of the opened one, as they were then. */
  bringBack(contactUid: string, fullName: string): Promise<void>;
}

/** People shown at first, and with every press more. */
const PAGE = 25;

export function createSnapshots(redraw: () => void, job: Job, refresh: () => Promise<void>): SnapshotsModel {
  let then: PeopleRows | undefined;

  const close = () => {
    then = undefined;
    Object.assign(model, { opened: undefined, comparison: undefined, shown: PAGE, sure: false });
    redraw();
  };

  async function compareAgain(): Promise<void> {
    if (then) model.comparison = compare(then, await peopleNow());
    redraw();
  }

  const model: SnapshotsModel = {
    opened: undefined,
    comparison: undefined,
    shown: PAGE,
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
    close,
    showMore() {
      model.shown += 4 * PAGE;
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
        await mergeInto(merged, bringingBack(contactUid, before, present, now));
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
