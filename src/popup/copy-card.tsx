import { openDashboard } from '../api/browser.ts';
import type { CopyAge } from '../domain/copy-age.ts';
import { copyAgeText } from '../ui/copy-age-text.ts';
import { Icon } from '../ui/icons.tsx';
import { say } from '../words/index.ts';

/** Says that the last copy outside the browser grew old; once it is very old, as a thing to do. */
export function CopyCard({ age }: { age: CopyAge }) {
  if (!age.tone) return null;
  const toBackup = () => void openDashboard('backup').then(() => close());
  if (age.tone === 'due')
    return (
      <section class="card warn row copy" aria-label={say('back_up')}>
        <p class="grow">{copyAgeText(age)}</p>
        <button type="button" class="link" onClick={toBackup}>
          {say('back_up')}
        </button>
      </section>
    );
  return (
    <section class="copy-line" aria-label={say('back_up')}>
      <div class="line to-do">
        <span class="ring small overdue" style="--turn:100%" aria-hidden="true">
          <Icon name="leaf" />
        </span>
        <span class="grow">{copyAgeText(age)}</span>
        <button type="button" class="btn small" onClick={toBackup}>
          {say('back_up')}
        </button>
      </div>
    </section>
  );
}
