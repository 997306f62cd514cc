import { ask } from '../../api/ask.ts';
import type { Doer } from '../../ui/deeds.ts';
import type { FileModel } from '../backup/file-model.ts';
import { isBusy, type OperationModel } from '../operation/operation-model.ts';
import { inMessages, peopleToWrite } from './dry-run.ts';
import { followDrops } from './follow-drops.ts';
import { createImport, type ImportModel } from './import-model.ts';
import { createTriage, type TriageModel } from './triage-model.ts';

/** The room of imports: files, and what to do about the people of the last one. */
export interface Importing {
  files: ImportModel;
  triage: TriageModel;
  enter(): void;
  leave(): void;
}

/** What the room reaches beyond itself. */
interface Around {
  doer: Doer;
  operations(): OperationModel;
  backupFile(): FileModel;
  /** Shows the room of copies. */
  toBackup(): void;
}

/** The state of the room; `redraw` is called after every change. */
export function createImporting(redraw: () => void, around: Around): Importing {
  let inRoom: AbortController | undefined;
  const triage = createTriage(redraw, around.doer);

  const files = createImport(redraw, {
    openBackup(file) {
      around.toBackup();
      void around.backupFile().choose(file);
    },
    mayWrite() {
      const { shown } = around.operations();
      return !shown || shown.stand === 'done' || shown.stand === 'elsewhere';
    },
    async write(run) {
      const operations = around.operations();
      if (isBusy(operations.shown)) return false; // begun while the snapshot was taken
      triage.hide();
      const chunks = [...inMessages(peopleToWrite(run))].map((people) => ({ ...run.terms, people }));
      const writing = operations.run('importPeople', run.file.name, chunks);
      const operation = operations.shown?.operation ?? '';
      // Without a list of whom to be in touch with, the import is as good.
      await triage.prepare(operation, run).catch(() => undefined);
      await writing;
      const { shown } = operations;
      const isBegun = shown?.operation === operation && shown.stand !== 'elsewhere' && shown.of > 0;
      await triage.settle(operation, isBegun);
      await offer();
      return isBegun;
    },
  });

  /** Offers the people of an import as long as it is the last long thing that was done. */
  async function offer(): Promise<void> {
    const { shown } = around.operations();
    if (isBusy(shown)) return;
    const { state } = await ask('readOperation', {});
    if (state?.op === 'importPeople') {
      if (state.done === state.of) await triage.show(state.operation);
    } else if (shown?.stand !== 'elsewhere') await triage.forget(); // else what is remembered may be another page's
  }

  return {
    files,
    triage,
    enter() {
      if (!inRoom) {
        inRoom = new AbortController();
        followDrops(document, files, inRoom);
      }
      offer().catch(() => undefined); // how the store is stands elsewhere
    },
    leave() {
      inRoom?.abort();
      inRoom = undefined;
    },
  };
}
