import { openDashboard } from '../api/browser.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { say } from '../words/index.ts';
import { refusal } from '../words/refusals.ts';

/** What is in the way, with the way out of it: to try again, or to where it can be put right. */
export function Trouble({ code, retry }: { code: RefusalCode; retry(): void }) {
  const inRecovery = code === 'in-recovery';
  const recover = () => void openDashboard('recovery').then(() => close());
  return (
    <section role="alert">
      <div class="card warn row">
        <p class="grow">{inRecovery ? say('in_recovery_here') : refusal(code)}</p>
        <button type="button" class="btn small" onClick={inRecovery ? recover : retry}>
          {say(inRecovery ? 'open_recovery' : 'retry')}
        </button>
      </div>
    </section>
  );
}
