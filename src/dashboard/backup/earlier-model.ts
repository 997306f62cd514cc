import { ask, LONG } from '../../api/ask.ts';
import { say } from '../../words/index.ts';
import type { Job } from './job.ts';

/** The stores of before a restore, and the way back to one of them. */
export interface EarlierModel {
  /** The one about which the user is asked once more. */
  asked: string | undefined;
  ask(database: string | undefined): void;
  /** Makes the one that was asked about the store again. */
  goBack(): Promise<void>;
}

/** `redraw` is called after every change, `refresh` when the store may be another. */
export function createEarlier(redraw: () => void, job: Job, refresh: () => Promise<void>): EarlierModel {
  const model: EarlierModel = {
    asked: undefined,
    ask(database) {
      model.asked = database;
      redraw();
    },
    async goBack() {
      const { asked: database } = model;
      if (!database) return;
      await job.run('earlier', 'restoring', async () => {
        await ask('goBack', { database }, LONG);
        return { text: say('earlier_back') };
      });
      model.ask(undefined);
      await refresh();
    },
  };
  return model;
}
