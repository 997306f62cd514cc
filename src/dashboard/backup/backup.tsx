import type { StoreState } from '../../domain/copies.ts';
import { copyAge } from '../../domain/copy-age.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { Icon } from '../../ui/icons.tsx';
import { say } from '../../words/index.ts';
import { ageText } from '../history/moments.ts';
import { SCHEDULES } from '../settings/preferences.ts';
import { FromFile } from './backup-file.tsx';
import type { BackupModel } from './backup-model.ts';
import { CopyOptions } from './copy-options.tsx';
import { Earlier } from './earlier.tsx';
import { ExportCard } from './export-card.tsx';
import { Folder } from './folder.tsx';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';
import { Readable } from './readable.tsx';
import { Snapshots } from './snapshots.tsx';

/** The room of copies: how old the last one outside is, and every way to make one and to get one back. */
export function Backup({ backup }: { backup: BackupModel }) {
  const { store, problem } = backup;
  return (
    <>
      <h1>{say('backup')}</h1>
      {problem && <p role="alert">{problem}</p>}
      {store && (
        <>
          <LastCopy store={store} />
          <Folder backup={backup} />
          <Download backup={backup} />
          <CopyOptions backup={backup} />
          <Snapshots store={store} snapshots={backup.snapshots} job={backup.job} />
          <Earlier store={store} earlier={backup.earlier} job={backup.job} />
          <FromFile file={backup.file} job={backup.job} now={store.now} mayMerge />
          <Readable backup={backup} />
          <ExportCard model={backup.taking} job={backup.job} />
        </>
      )}
    </>
  );
}

/** Always in sight: whether there is a copy that outlives this browser. */
function LastCopy({ store }: { store: StoreState }) {
  const { backup, file, changedSince, now } = store;
  const isOld = copyAge(store, dayAt(now)).tone !== '';
  return (
    <div class={`card last-copy ${isOld ? 'warn' : ''}`}>
      <p class="row strong">
        <Icon name={isOld ? 'snooze' : 'leaf'} />
        {backup
          ? say('copy_age', ageText(backup.at, now))
          : file
            ? say('copy_file', ageText(file.at, now))
            : say('copy_none')}
      </p>
      {backup && <p class="soft">{say('copy_in_folder', backup.name)}</p>}
      {!backup && <p class="soft">{file ? say('copy_downloaded', file.name) : say('copy_none_more')}</p>}
      {(backup ?? file) && <p class="soft">{say(changedSince ? 'copy_changed' : 'copy_current')}</p>}
      {backup && file && (
        <>
          <p class="soft">{say('copy_file', ageText(file.at, now))}</p>
          <p class="soft">{say('copy_downloaded', file.name)}</p>
        </>
      )}
    </div>
  );
}

const EVERY = { week: 'every_week', month: 'every_month', never: 'never' } as const;

function Download({ backup }: { backup: BackupModel }) {
  const { job, schedule, due, folder } = backup;
  const primary = due || folder === 'impossible';
  return (
    <section class={due ? 'card warn due-card' : ''}>
      <h2>{say(due ? 'download_due' : 'download_title')}</h2>
      <p class="soft">{say(folder === 'impossible' ? 'folder_impossible' : 'download_more')}</p>
      <div class="row wrap">
        <JobButton
          class={`btn ${primary ? 'primary' : ''}`}
          onClick={() => void backup.download()}
          busy={job.doing !== ''}
        >
          {say('download_backup')}
        </JobButton>
      </div>
      <fieldset class="row wrap remind">
        <legend class="soft">{say('remind_download')}</legend>
        {SCHEDULES.map((one) => (
          <button
            key={one}
            type="button"
            class="btn small"
            aria-pressed={schedule === one}
            onClick={() => backup.remind(one)}
          >
            {say(EVERY[one])}
          </button>
        ))}
      </fieldset>
      <JobLine job={job} at="download" />
    </section>
  );
}
