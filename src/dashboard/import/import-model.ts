import { ask, LONG } from '../../api/ask.ts';
import type { Input } from '../../api/contract.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { giveToDownloads } from '../backup/download.ts';
import { type DryRun, dryRun, keptAsNew, type ListName } from './dry-run.ts';
import { type ImportStep, readerFor } from './import-step.ts';
import type { ReadFile } from './read-import.ts';
import { toldDay } from './told-day.ts';
import { failureOf } from './unusable-words.ts';

/** What the room of imports knows and can do about files; what is written is the operation's. */
export interface ImportModel {
  step: ImportStep;
  /** The file it is about. */
  file: File | undefined;
  /** Files that come after it. */
  queue: File[];
  /** A file is dragged over the room. */
  isOver: boolean;
  hover(isOver: boolean): void;
  /** Takes files, one after the other. */
  take(files: Iterable<File>): void;
  /** Shows what was changed in a form. */
  changed(): void;
  /** Turns back: of this file nothing is taken; the next one comes. */
  cancel(): void;
  /** Looks into a list of the dry run, or closes it. */
  look(name: ListName, page?: number): void;
  /** Asks anew, this time with those whom the user had removed. */
  again(withRemoved: boolean): Promise<void>;
  /** Makes somebody new of a record in conflict, by its place in the file. */
  keepAsNew(at: number): Promise<void>;
  report(): Promise<void>;
  /** Writes what the dry run told. */
  start(): Promise<void>;
  /** Nothing else is being written, or waits for the user's word. */
  mayStart(): boolean;
}

/** What the room needs of the world around it. */
export interface ImportWorld {
  /** Shows one of Tend's own backups where these are seen to. */
  openBackup(file: File): void;
  /**
   * Writes what a dry run told; what comes of it is told by the operation.
   * @returns false where it could not begin
   */
  write(run: DryRun): Promise<boolean>;
  mayWrite(): boolean;
  giveToDownloads: typeof giveToDownloads;
}

/** The room's state; `redraw` is called after every change. */
export function createImport(
  redraw: () => void,
  world: Omit<ImportWorld, 'giveToDownloads'> & Partial<ImportWorld>,
): ImportModel {
  let life = new AbortController();

  const show = (step: ImportStep) => {
    model.step = step;
    redraw();
  };

  async function compare(file: ReadFile, withRemoved: boolean, { signal }: AbortController): Promise<void> {
    const of = file.found.length;
    show({ at: 'comparing', done: 0, of });
    const today = dayAt((await ask('readStore', {})).now);
    const asOf = toldDay(file.name, file.found, today);
    const terms = { asOf, ...(withRemoved && { again: true }) };
    const run = await dryRun(file, terms, today, {
      compare: asked,
      signal,
      progress: (done) => show({ at: 'comparing', done, of }),
    });
    show({ at: 'ready', run, open: undefined, page: 0 });
  }

  const asked = async (input: Input<'comparePeople'>) => (await ask('comparePeople', input, LONG)).found;

  /** Does something about the file until the user turns back; what stands in the way is told. */
  async function attempt(work: (life: AbortController) => Promise<void>): Promise<void> {
    const mine = life;
    try {
      await work(mine);
    } catch (error) {
      if (!mine.signal.aborted) show({ at: 'failed', ...failureOf(error) });
    }
  }

  async function read(file: File): Promise<void> {
    show({ at: 'reading', records: 0 });
    await attempt(async (mine) => {
      const today = dayAt((await ask('readStore', {})).now);
      // The readers are large, and most days nobody imports.
      const { readImport } = await import('./read-import.ts');
      const shown = (step: ImportStep) => {
        if (!mine.signal.aborted) show(step);
      };
      const found = await readImport(file, readerFor(today, mine.signal, shown));
      mine.signal.throwIfAborted();
      if (found !== 'backup') return compare(found, false, mine);
      world.openBackup(file);
      next();
    });
  }

  function next(): void {
    life.abort();
    life = new AbortController();
    const [file, ...queue] = model.queue;
    Object.assign(model, { file, queue });
    if (file) void read(file);
    else show({ at: 'waiting' });
  }

  const model: ImportModel = {
    step: { at: 'waiting' },
    file: undefined,
    queue: [],
    isOver: false,
    hover(isOver) {
      if (model.isOver === isOver) return;
      model.isOver = isOver;
      redraw();
    },
    take(files) {
      model.isOver = false;
      model.queue.push(...files);
      const { at } = model.step;
      if (at === 'waiting' || at === 'failed') next();
      else redraw();
    },
    changed: redraw,
    cancel: next,
    look(name, page = 0) {
      const { step } = model;
      if (step.at !== 'ready') return;
      const isClosing = step.open === name && step.page === page;
      show({ ...step, open: isClosing ? undefined : name, page });
    },
    async again(withRemoved) {
      const { step } = model;
      if (step.at !== 'ready') return;
      await attempt((mine) => compare(step.run.file, withRemoved, mine));
    },
    async keepAsNew(at) {
      const { step } = model;
      if (step.at !== 'ready') return;
      await attempt(async ({ signal }) => {
        const run = await keptAsNew(step.run, at, asked);
        // What was answered about another one meanwhile, or begun, stays.
        if (!signal.aborted && model.step.at === 'ready' && model.step.run === step.run)
          show({ ...model.step, run, page: 0 });
      });
    },
    async report() {
      const { step } = model;
      if (step.at !== 'ready') return;
      const { reportOf } = await import('./report.ts');
      const called = step.run.file.name.replace(/\.\w+$/, '');
      (world.giveToDownloads ?? giveToDownloads)(await reportOf(step.run), `${called} - Tend.csv`);
    },
    mayStart: world.mayWrite,
    async start() {
      const { step } = model;
      if (step.at !== 'ready' || !world.mayWrite()) return;
      await attempt(async () => {
        show({ at: 'snapshot' });
        await ask('takeSnapshot', { reason: 'import' }, LONG);
        show({ at: 'handed-on' });
        if (await world.write(step.run)) next();
        else show(step);
      });
    },
  };
  return model;
}
