import { openDashboard } from '../api/browser.ts';
import type { CopyAge } from '../domain/copy-age.ts';
import { Icon } from '../ui/icons.tsx';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';

/** Says that the last copy outside the browser grew old; once it is very old, as a thing to do. */
export function CopyCard({ age: { days, tone } }: { age: CopyAge }) {
  if (!tone) return null;
  const text = days === undefined ? say('copy_never') : sayCount('copy_old', days);
  const toBackup = () => void openDashboard('backup').then(() => close());
  if (tone === 'due')
    return (
      <section class="card warn copy">
        <button type="button" class="link" onClick={toBackup}>
          {text}
        </button>
      </section>
    );
  return (
    <section class="copy-line" aria-label={say('back_up')}>
      <div class="line to-do">
        <span class="ring small overdue" style="--turn:100%" aria-hidden="true">
          <Icon name="leaf" />
        </span>
        <span class="grow">{text}</span>
        <button type="button" class="btn small" onClick={toBackup}>
          {say('back_up')}
        </button>
      </div>
    </section>
  );
}
