import { say } from '../../words/index.ts';
import type { BackupModel } from './backup-model.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';

/** The user's own folder: none yet, connected, or out of reach. Nothing where the browser knows no such thing. */
export function Folder({ backup }: { backup: BackupModel }) {
  const { folder, folderName, job } = backup;
  if (folder === 'unknown' || folder === 'impossible') return null;
  const busy = job.doing !== '';
  return (
    <section>
      <h2>{say('folder_title')}</h2>
      {folder !== 'lapsed' && <p class="soft">{say('folder_more')}</p>}
      {folder === 'none' && (
        <JobButton class="btn primary fit" onClick={() => void backup.pick()} busy={busy}>
          {say('folder_choose')}
        </JobButton>
      )}
      {folder === 'ready' && (
        <div class="card row wrap">
          <span class="grow">{say('folder_is', folderName)}</span>
          <JobButton class="btn primary" onClick={() => void backup.backUp()} busy={busy}>
            {say('back_up_now')}
          </JobButton>
          <Others backup={backup} />
        </div>
      )}
      {folder === 'lapsed' && <Lapsed backup={backup} />}
      <JobLine job={job} at="folder" />
    </section>
  );
}

/** What to press when the browser lets Tend write there no more; on every page of the dashboard. */
export function Lapsed({ backup }: { backup: BackupModel }) {
  return (
    <div class="card warn stack" role="status">
      <p class="strong">{say('folder_lapsed', backup.folderName)}</p>
      <p>{say('folder_lapsed_more')}</p>
      <div class="row wrap">
        <button type="button" class="btn primary" onClick={() => void backup.reconnect()}>
          {say('folder_reconnect')}
        </button>
        <Others backup={backup} />
      </div>
    </div>
  );
}

function Others({ backup }: { backup: BackupModel }) {
  const busy = backup.job.doing !== '';
  return (
    <>
      <JobButton class="btn quiet" onClick={() => void backup.pick()} busy={busy}>
        {say('folder_another')}
      </JobButton>
      <JobButton class="btn quiet" onClick={() => void backup.forgetFolder()} busy={busy}>
        {say('folder_forget')}
      </JobButton>
    </>
  );
}
