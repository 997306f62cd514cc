import { say } from '../words/index.ts';
import type { BackupModel } from './backup-model.ts';
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
        <button type="button" class="btn primary fit" disabled={busy} onClick={() => void backup.pick()}>
          {say('folder_choose')}
        </button>
      )}
      {folder === 'ready' && (
        <div class="card row wrap">
          <span class="grow">{say('folder_is', folderName)}</span>
          <button type="button" class="btn primary" disabled={busy} onClick={() => void backup.backUp()}>
            {say('back_up_now')}
          </button>
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
      <button type="button" class="btn quiet" disabled={busy} onClick={() => void backup.pick()}>
        {say('folder_another')}
      </button>
      <button type="button" class="btn quiet" disabled={busy} onClick={() => void backup.forgetFolder()}>
        {say('folder_forget')}
      </button>
    </>
  );
}
