import type { Recovery as Found, Snapshot, StoreState } from '../../domain/copies.ts';
import { momentText } from '../../ui/days.ts';
import { isPainted } from '../../ui/painted.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { Confirm } from '../confirm.tsx';
import { sizeText } from '../history/moments.ts';
import { Choices } from '../settings/choices.tsx';
import { Leaving } from '../settings/leaving.tsx';
import type { LeavingModel } from '../settings/leaving-model.ts';
import { FromFile } from './backup-file.tsx';
import type { BackupModel } from './backup-model.ts';
import { Readable } from './readable.tsx';
import type { RecoveryModel } from './recovery-model.ts';
import { REASONS } from './snapshot-reasons.ts';
import { TallyTable } from './tally.tsx';

const WHY = {
  empty: 'recovery_empty',
  behind: 'recovery_behind',
  unreadable: 'recovery_unreadable',
  several: 'recovery_several',
} as const satisfies Record<Found['why'], PlainWord>;

interface RecoveryProps {
  recovery: RecoveryModel;
  backup: BackupModel;
  leaving: LeavingModel;
  state: StoreState | undefined;
}

/** Shown instead of everything else while something is missing from the store: what, and the ways to go on. */
export function Recovery({ recovery, backup, leaving, state }: RecoveryProps) {
  const found = state?.recovery;
  const busy = recovery.busy !== undefined || backup.job.doing !== ''; // one way at a time
  return (
    <>
      <h1>{say('recovery')}</h1>
      <div role="alert" class="barred">
        {recovery.problem && !recovery.asking && <p class="card warn">{recovery.problem}</p>}
      </div>
      {found ? (
        <>
          <Ways recovery={recovery} busy={busy} found={found} snapshots={state.snapshots} />
          <FromFile
            file={backup.file}
            job={backup.job}
            now={state.now}
            barred={recovery.busy !== undefined}
          />
          {!found.choices && (
            <>
              <Readable backup={backup} rescue />
              <AsItIs recovery={recovery} busy={busy} anew={found.why === 'unreadable'} />
            </>
          )}
          <Leaving leaving={leaving} state={state} inRecovery />
        </>
      ) : (
        <Fine />
      )}
    </>
  );
}

function Fine() {
  return (
    <>
      <Calm title={say('recovery_fine')} more={say('recovery_fine_more')} />
      <p class="more">
        <a class="btn" href="#settings">
          {say('recovery_go_on')}
        </a>
      </p>
    </>
  );
}

function Ways({
  recovery,
  busy,
  found,
  snapshots,
}: {
  recovery: RecoveryModel;
  busy: boolean;
  found: Found;
  snapshots: Snapshot[];
}) {
  const { busy: way, rows } = recovery;
  return (
    <>
      <p class="lead">{say(WHY[found.why])}</p>
      <p class="soft lead">{say('recovery_lead')}</p>
      {found.choices ? (
        <Choices recovery={recovery} busy={busy} choices={found.choices} />
      ) : (
        <section>
          <h2>{say('recovery_counts')}</h2>
          <p class="soft">{say('recovery_counts_more')}</p>
          <TallyTable
            columns={[
              ['table_expected', found.expected],
              ['table_found', found.found],
            ]}
          />
        </section>
      )}
      <p class="progress" role="status">
        {way && way !== 'accept' && way !== 'choose' && (
          <span class="card">{rows > 0 ? sayCount('recovery_rows', rows) : say('recovery_restoring')}</span>
        )}
      </p>
      <section tabIndex={-1}>
        <h2>{say('recovery_snapshots')}</h2>
        <p class="soft">{say(snapshots.length > 0 ? 'recovery_snapshots_more' : 'recovery_no_snapshots')}</p>
        {isPainted() && (
          <ul class="lines">
            {snapshots.map((snapshot) => (
              <SnapshotLine key={snapshot.name} recovery={recovery} busy={busy} snapshot={snapshot} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function SnapshotLine({
  recovery,
  busy,
  snapshot,
}: {
  recovery: RecoveryModel;
  busy: boolean;
  snapshot: Snapshot;
}) {
  const when = momentText(snapshot.at);
  return (
    <li class="thing row">
      <div class="grow">
        <p class="strong">{when}</p>
        <p class="soft s about">
          <span>{say(REASONS[snapshot.reason])}</span>
          <span>{sizeText(snapshot.bytes)}</span>
        </p>
      </div>
      <button
        type="button"
        class="btn"
        aria-label={say('restore_snapshot', when)}
        disabled={busy}
        onClick={() => void recovery.restore(snapshot)}
      >
        {say('restore')}
      </button>
    </li>
  );
}

/** @param anew what is there cannot be read: it is put aside */
function AsItIs({ recovery, busy, anew }: { recovery: RecoveryModel; busy: boolean; anew: boolean }) {
  const goOn = say(anew ? 'recovery_anew' : 'recovery_as_is');
  return (
    <section tabIndex={-1}>
      <h2>{goOn}</h2>
      <p class="soft">{say(anew ? 'recovery_anew_more' : 'recovery_as_is_more')}</p>
      <button
        type="button"
        class="btn danger-text fit"
        aria-expanded={recovery.asking}
        disabled={busy}
        onClick={() => recovery.ask(!recovery.asking)}
      >
        {goOn}…
      </button>
      {recovery.asking && (
        <Confirm
          question={say(anew ? 'recovery_anew_ask' : 'recovery_as_is_ask')}
          yes={goOn}
          busy={busy}
          problem={recovery.problem}
          onYes={() => void recovery.accept()}
          onNo={() => recovery.ask(false)}
        />
      )}
    </section>
  );
}
