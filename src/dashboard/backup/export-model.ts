import type { ExportFormat } from '../../domain/exported.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { exportPeople } from './export-people.ts';
import type { Job } from './job.ts';

/** What the card about taking people elsewhere knows and can do. */
export interface ExportModel {
  /** Notes are taken along. */
  notes: boolean;
  withNotes(notes: boolean): void;
  /** Makes the file of all people, and gives it to the browser's downloads. */
  take(format: ExportFormat): Promise<void>;
  /** Ends what is being made; no file comes of it. */
  cancel(): void;
}

/** What is said where a file would be empty. */
const NOTHING: Record<ExportFormat, PlainWord> = {
  csv: 'export_nobody',
  vcard: 'export_nobody',
  calendar: 'export_no_days',
};

export function createExport(
  redraw: () => void,
  job: Job,
  giveToDownloads: (file: Blob, name: string) => void,
): ExportModel {
  let going: AbortController | undefined;
  const model: ExportModel = {
    notes: true,
    withNotes(notes) {
      model.notes = notes;
      redraw();
    },
    async take(format) {
      const controller = new AbortController();
      await job.run('export', 'exporting', async (progress) => {
        going = controller;
        const { signal } = controller;
        try {
          const made = await exportPeople('all', format, { notes: model.notes, progress, signal });
          if (!made) return { text: say(NOTHING[format]) };
          giveToDownloads(made.file, made.name);
          return { text: `${say('export_done', made.name)} ${sayCount('export_people', made.people)}` };
        } catch (error) {
          if (!signal.aborted) throw error;
          return { text: say('export_cancelled') };
        }
      });
      going = undefined;
    },
    cancel: () => going?.abort(),
  };
  return model;
}
