import type { StoreState } from '../domain/copies.ts';
import { Icon } from '../ui/icons.tsx';
import { say } from '../words/index.ts';
import { FromFile } from './backup-file.tsx';
import type { BackupModel } from './backup-model.ts';
import { CopyOptions } from './copy-options.tsx';
import { Folder } from './folder.tsx';
import { JobLine } from './job-line.tsx';
import { ageText, daysFrom } from './moments.ts';
import { SCHEDULES } from './preferences.ts';
import { Readable } from './readable.tsx';
import { Snapshots } from './snapshots.tsx';

/** A copy older than this, in days, is worth a word when something was written since. */
const OLD = 7;

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
          <FromFile file={backup.file} job={backup.job} now={store.now} mayMerge />
          <Readable backup={backup} />
        </>
      )}
    </>
  );
}

/** Always in sight: whether there is a copy that outlives this browser. */
function LastCopy({ store: { backup, changedSince, now } }: { store: StoreState }) {
  const isOld = !backup || (changedSince && daysFrom(backup.at, now) >= OLD);
  return (
    <div class={`card last-copy ${isOld ? 'warn' : ''}`}>
      <p class="row strong">
        <Icon name={isOld ? 'snooze' : 'leaf'} />
        {backup ? say('copy_age', ageText(backup.at, now)) : say('copy_none')}
      </p>
      <p class="soft">
        {!backup
          ? say('copy_none_more')
          : say(backup.to === 'folder' ? 'copy_in_folder' : 'copy_downloaded', backup.name)}
      </p>
      {backup && <p class="soft">{say(changedSince ? 'copy_changed' : 'copy_current')}</p>}
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
        <button
          type="button"
          class={`btn ${primary ? 'primary' : ''}`}
          disabled={job.doing !== ''}
          onClick={() => void backup.download()}
        >
          {say('download_backup')}
        </button>
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
