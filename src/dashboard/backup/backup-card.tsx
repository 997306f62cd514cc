import { say } from '../../words/index.ts';
import type { BackupModel } from './backup-model.ts';
import { Lapsed } from './folder.tsx';

/** In every other room, where a copy needs the user: a folder out of reach, or a download that is due. */
export function BackupCard({ backup }: { backup: BackupModel }) {
  if (backup.folder === 'lapsed') return <Lapsed backup={backup} />;
  if (!backup.due) return null;
  return (
    <div class="card warn row">
      <span class="grow">{say('copy_due_here')}</span>
      <a class="btn" href="#backup">
        {say('open_backup')}
      </a>
    </div>
  );
}
