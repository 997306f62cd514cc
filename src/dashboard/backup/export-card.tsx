import { EXPORT_FORMATS, type ExportFormat } from '../../domain/exported.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { type ExportModel, FORMAT_NAMES } from './export-model.ts';
import type { Job } from './job.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';

/** What each format holds. */
const HOLDS: Record<ExportFormat, PlainWord> = {
  csv: 'export_csv_more',
  vcard: 'export_vcard_more',
  calendar: 'export_calendar_more',
};

/** Takes all people elsewhere, as files that other programs read. */
export function ExportCard({ model, job }: { model: ExportModel; job: Job }) {
  const busy = job.doing !== '';
  return (
    <section>
      <h2>{say('export_title')}</h2>
      <p class="soft">{say('export_more')}</p>
      <ul class="lines">
        {EXPORT_FORMATS.map((format) => {
          const name = FORMAT_NAMES[format];
          return (
            <li key={format} class="row">
              <div class="grow">
                {say(name)}
                <div class="soft s">{say(HOLDS[format])}</div>
              </div>
              <JobButton
                class="btn small"
                aria-label={say('export_save', say(name))}
                busy={busy}
                onClick={() => void model.take(format)}
              >
                {say('save')}
              </JobButton>
            </li>
          );
        })}
      </ul>
      <label class="row export-notes">
        <input
          type="checkbox"
          checked={model.notes}
          onChange={(event) => model.withNotes(event.currentTarget.checked)}
        />
        {say('export_notes')}
      </label>
      <div class="row">
        <div class="grow">
          <JobLine job={job} at="export" />
        </div>
        {busy && job.at === 'export' && (
          <button type="button" class="btn small quiet" onClick={model.cancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </section>
  );
}
