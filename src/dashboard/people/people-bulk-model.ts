import type { ExportFormat } from '../../domain/exported.ts';
import type { PeopleEdit } from '../../domain/people-edit.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { giveToDownloads } from '../backup/download.ts';
import { createExport, type ExportModel } from '../backup/export-model.ts';
import { createJob, type Job } from '../backup/job.ts';

/** An edit that was done. */
export interface Edited {
  /** How many were edited: whoever went meanwhile was not. */
  people: number;
  undo(): unknown;
}

/** Does one edit, which is `called` so, to many people; gives back nothing where it did not get to its end. */
export type RunEdit = (uids: string[], edit: PeopleEdit, called: string) => Promise<Edited | undefined>;

export type EditKind = PeopleEdit['kind'];

/** What a form of the bar edits: those who were let go, or rest, are brought back by an edit of their stage. */
export type FormKind = EditKind | 'bringBack';

/** What the bar offers: an edit, or a file of them. */
export type DeedKind = FormKind | 'export';

/** What is said once it is done, to how many. */
const DONE: Record<FormKind, Counted> = {
  joinGroup: 'people_joined',
  leaveGroup: 'people_left',
  cadence: 'people_cadence_set',
  importance: 'people_importance_set',
  phase: 'people_phase_set',
  pause: 'people_paused',
  remind: 'people_reminded',
  archive: 'people_archived',
  bringBack: 'people_brought_back',
  delete: 'people_deleted',
};

/** What can be done with everybody who is chosen. */
export interface BulkModel {
  /** What is being asked about. */
  asking: DeedKind | undefined;
  /** An edit is under way, or a file being made. */
  running: boolean;
  problem: string | undefined;
  /** What becomes of the file. */
  job: Job;
  file: ExportModel;
  /** Asks about something else; ends the making of a file. */
  ask(kind: DeedKind | undefined): void;
  /** @param kind what was asked for, where that is not the edit's kind */
  run(edit: PeopleEdit, kind?: FormKind): Promise<void>;
  /** Takes them elsewhere; whoever is chosen stays chosen. */
  take(format: ExportFormat): Promise<void>;
}

/**
 * The state of the bar; `redraw` is called after every change.
 * @param chosen who is chosen now
 * @param called what an edit does, in words
 * @param after called once an edit is done
 */
export function createBulk(
  redraw: () => void,
  place: {
    chosen(): string[];
    after(): void;
    runEdit: RunEdit;
    called(edit: PeopleEdit): string;
    tell: Toasts['tell'];
  },
): BulkModel {
  const update = (change: Partial<BulkModel>) => {
    Object.assign(bulk, change);
    redraw();
  };

  const job = createJob(redraw);
  const file = createExport(redraw, job, giveToDownloads, place.chosen);

  const bulk: BulkModel = {
    asking: undefined,
    running: false,
    problem: undefined,
    job,
    file,
    ask(asking) {
      if (job.doing) return file.cancel();
      job.tell('export', {});
      update({ asking, problem: undefined });
    },
    async run(edit, kind = edit.kind) {
      const uids = place.chosen();
      if (bulk.running || uids.length === 0) return;
      update({ running: true, problem: undefined });
      try {
        const edited = await place.runEdit(uids, edit, place.called(edit));
        update({ asking: undefined, running: false });
        if (!edited) return;
        place.after();
        place.tell({
          text: sayCount(DONE[kind], edited.people),
          action: { text: say('undo'), run: edited.undo },
        });
      } catch (error) {
        update({ running: false, problem: refusal(codeOf(error)) });
      }
    },
    async take(format) {
      if (bulk.running || place.chosen().length === 0) return;
      update({ running: true });
      const isMade = await file.take(format);
      update({ running: false, ...(isMade && { asking: undefined }) });
      if (isMade && job.outcome) place.tell({ text: job.outcome.text });
    },
  };
  return bulk;
}
