import type { Snapshot, StoreState } from '../../domain/copies.ts';
import { momentText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { sizeText } from '../history/moments.ts';
import type { Job } from './job.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';
import { SnapshotInside } from './snapshot-inside.tsx';
import { REASONS } from './snapshot-reasons.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

interface SnapshotsProps {
  store: StoreState;
  snapshots: SnapshotsModel;
  job: Job;
}

/** The snapshots in this browser, the newest first; one of them may be open. */
export function Snapshots({ store, snapshots, job }: SnapshotsProps) {
  const busy = job.doing !== '';
  return (
    <section tabIndex={-1}>
      <div class="row">
        <h2 class="grow">{say('snapshots_title')}</h2>
        <JobButton class="btn" onClick={() => void snapshots.take()} busy={busy}>
          {say('snapshot_take')}
        </JobButton>
      </div>
      <p class="soft">{say(store.snapshots.length > 0 ? 'snapshots_more' : 'snapshots_none')}</p>
      <JobLine job={job} at="snapshots" />
      <ul class="lines">
        {store.snapshots.map((one) => (
          <Line key={one.name} snapshot={one} store={store} snapshots={snapshots} busy={busy} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: { snapshot: Snapshot; store: StoreState; snapshots: SnapshotsModel; busy: boolean }) {
  const { snapshot, store, snapshots, busy } = props;
  const { name, at, reason, bytes } = snapshot;
  const isOpen = snapshots.opened === name;
  const moment = momentText(at, store.now);
  return (
    <li>
      <div class="row">
        <time class="grow" dateTime={at}>
          {moment} <span class="soft">{say(REASONS[reason])}</span>
        </time>
        <span class="soft s">{sizeText(bytes)}</span>
        <JobButton
          class="btn small"
          aria-expanded={isOpen}
          aria-label={say('label_value', say(isOpen ? 'close' : 'look_inside'), moment)}
          onClick={() => (isOpen ? snapshots.close() : void snapshots.open(name))}
          busy={busy}
        >
          {say(isOpen ? 'close' : 'look_inside')}
        </JobButton>
      </div>
      {isOpen && snapshots.comparison && (
        <SnapshotInside snapshots={snapshots} comparison={snapshots.comparison} busy={busy} />
      )}
    </li>
  );
}
