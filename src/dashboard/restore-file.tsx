import { say } from '../words/index.ts';
import type { RecoveryModel } from './recovery-model.ts';

/** Restores from a file that was saved outside the browser. */
export function RestoreFile({ recovery }: { recovery: RecoveryModel }) {
  const busy = recovery.busy !== undefined;
  return (
    <section tabIndex={-1}>
      <h2>{say('recovery_file')}</h2>
      <p class="soft">{say('recovery_file_more')}</p>
      <form
        class="stack restore-file"
        onSubmit={(event) => {
          event.preventDefault();
          void recovery.restoreFile();
        }}
      >
        <label class="stack">
          <span class="s">{say('recovery_choose')}</span>
          <input
            type="file"
            disabled={busy}
            onChange={(event) => recovery.choose(event.currentTarget.files?.[0])}
          />
        </label>
        <label class="stack">
          <span class="s">{say('recovery_passphrase')}</span>
          <input
            class="field short"
            type="password"
            autocomplete="off"
            disabled={busy}
            value={recovery.passphrase}
            onInput={(event) => recovery.type(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn" disabled={busy}>
          {say('recovery_restore_file')}
        </button>
      </form>
    </section>
  );
}
