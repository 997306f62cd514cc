import { say } from '../../words/index.ts';
import type { BackupModel } from './backup-model.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';

/** Saves all that can be read as text; in recovery that may be less than there was. */
export function Readable({ backup, rescue = false }: { backup: BackupModel; rescue?: boolean }) {
  return (
    <section>
      <h2>{say(rescue ? 'rescue_title' : 'readable_title')}</h2>
      <p class="soft">{say(rescue ? 'rescue_more' : 'readable_more')}</p>
      <JobButton class="btn fit" onClick={() => void backup.saveReadable()} busy={backup.job.doing !== ''}>
        {say(rescue ? 'rescue_save' : 'readable_save')}
      </JobButton>
      <JobLine job={backup.job} at="readable" />
    </section>
  );
}
