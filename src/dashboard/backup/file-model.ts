import { ask } from '../../api/ask.ts';
import { type Packing, packingOf } from '../../formats/backup-file.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import type { Job, JobOutcome } from './job.ts';
import { type MergeSoFar, nothingMerged, undoMerge } from './merging.ts';
import { type Contents, importFile, lookInto, restoreFile } from './restore.ts';
import { rowsIn } from './stored-rows.ts';

/** A file that the user picked, from its choice to what is done with it. */
export interface FileModel {
  file: File | undefined;
  packing: Packing;
  /** What is in it, once it was read to its end. */
  contents: Contents | undefined;
  /** It was just chosen: what is told about it is to come into sight. */
  isFresh: boolean;
  /** The user said that it is to replace everything, and is asked once more. */
  sure: boolean;
  choose(file: File): Promise<void>;
  /** Reads an encrypted one. */
  open(passphrase: string): Promise<void>;
  /** Merges it into what is kept. */
  merge(): Promise<void>;
  /** Asks once more, or not. */
  ask(sure: boolean): void;
  /** Puts it in the place of what is kept. */
  restore(): Promise<void>;
  drop(): void;
}

export function createFile(redraw: () => void, job: Job, refresh: () => Promise<void>): FileModel {
  let passphrase = '';

  const drop = () => {
    passphrase = '';
    Object.assign(model, { file: undefined, contents: undefined, sure: false });
    redraw();
  };

  async function look(file: File): Promise<void> {
    await job.run('file', 'file_reading', async (progress) => {
      model.contents = await lookInto(file, passphrase, progress);
      return undefined;
    });
  }

  const model: FileModel = {
    file: undefined,
    packing: 'plain',
    contents: undefined,
    isFresh: false,
    sure: false,
    async choose(file) {
      drop();
      model.packing = await packingOf(file).catch(() => 'plain');
      Object.assign(model, { file, isFresh: true });
      job.tell('file', {});
      if (model.packing === 'encrypted') return;
      await look(file);
      if (!model.contents) drop();
    },
    async open(typed) {
      passphrase = typed;
      if (model.file) await look(model.file);
    },
    async merge() {
      const { file } = model;
      if (!file) return;
      const known = noting(file, model.contents);
      const merged = nothingMerged();
      const done = await job.run('file', 'importing', async (progress) =>
        told(await importFile(file, passphrase, progress, merged), job, refresh),
      );
      // Where a later page failed, the pages before it are there all the same.
      if (!done && (merged.requests.length > 0 || merged.unsure))
        job.tell('file', { problem: job.problem, outcome: soFar(merged, job, refresh) });
      await known();
      drop();
      await refresh();
    },
    ask(sure) {
      model.sure = sure;
      redraw();
    },
    async restore() {
      const { file } = model;
      if (!file) return;
      const known = noting(file, model.contents);
      await job.run('file', 'restoring', async (progress) => {
        const { recovery } = await ask('readStore', {});
        await restoreFile(file, passphrase, progress);
        await known();
        return { text: say(recovery ? 'recovery_restored' : 'store_restored') };
      });
      drop();
      await refresh();
    },
    drop,
  };
  return model;
}

/** A file that was used is a copy that Tend knows of from then on; where that cannot be noted, what was done with it counts. */
function noting(file: File, contents: Contents | undefined): () => Promise<void> {
  return async () => {
    if (!contents) return;
    const { header, tally } = contents;
    const copy = {
      at: header.made,
      to: 'file',
      name: file.name.slice(0, 300),
      rows: rowsIn(tally),
      seq: 0,
    } as const;
    await ask('noteBackup', copy).catch(() => undefined);
  };
}

type After = [job: Job, refresh: () => Promise<void>];

function told(merged: MergeSoFar, ...after: After): JobOutcome {
  const rows = merged.added + merged.changed;
  if (rows > 0)
    return { text: withLeftOut(sayCount('imported', rows), merged), action: undoing(merged, ...after) };
  return { text: withLeftOut(say(merged.leftOut > 0 ? 'import_nothing_else' : 'import_nothing'), merged) };
}

/** What was taken over before an import failed. */
function soFar(merged: MergeSoFar, ...after: After): JobOutcome {
  const text = sayCount('imported_so_far', merged.added + merged.changed);
  return { text: withLeftOut(text, merged), action: undoing(merged, ...after) };
}

/** What the user erased here stays away, and that is said. */
function withLeftOut(text: string, { leftOut }: MergeSoFar): string {
  return leftOut > 0 ? `${text} · ${sayCount('import_left_out', leftOut)}` : text;
}

function undoing(
  merged: MergeSoFar,
  job: Job,
  refresh: () => Promise<void>,
): NonNullable<JobOutcome['action']> {
  const run = async () => {
    const done = await job.run('file', 'undoing', async () => {
      await undoMerge(merged);
      return { text: say('undone') };
    });
    if (!done)
      job.tell('file', {
        problem: job.problem,
        outcome: { text: '', action: undoing(merged, job, refresh) },
      });
    await refresh();
  };
  return { text: say('undo'), run };
}
