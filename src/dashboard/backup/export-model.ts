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
  /** Makes the file, and gives it to the browser's downloads. False where none came of it. */
  take(format: ExportFormat): Promise<boolean>;
  /** Ends what is being made; no file comes of it. */
  cancel(): void;
}

/** What each format is called. */
export const FORMAT_NAMES: Record<ExportFormat, PlainWord> = {
  csv: 'export_csv',
  vcard: 'export_vcard',
  calendar: 'export_calendar',
};

/** What is said where a file would be empty. */
const NOTHING: Record<ExportFormat, PlainWord> = {
  csv: 'export_nobody',
  vcard: 'export_nobody',
  calendar: 'export_no_days',
};

/**
 * Taking people elsewhere; `redraw` is called after every change.
 * @param who whom, when it is begun
 */
export function createExport(
  redraw: () => void,
  job: Job,
  giveToDownloads: (file: Blob, name: string) => void,
  who: () => readonly string[] | 'all' = () => 'all',
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
      let isMade = false;
      await job.run('export', 'exporting', async (progress) => {
        going = controller;
        const { signal } = controller;
        try {
          const made = await exportPeople(who(), format, { notes: model.notes, progress, signal });
          if (!made) return { text: say(NOTHING[format]) };
          giveToDownloads(made.file, made.name);
          isMade = true;
          return { text: `${say('export_done', made.name)} ${sayCount('export_people', made.people)}` };
        } catch (error) {
          if (!signal.aborted) throw error;
          return { text: say('export_cancelled') };
        }
      });
      going = undefined;
      return isMade;
    },
    cancel: () => going?.abort(),
  };
  return model;
}
