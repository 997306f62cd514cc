import type { Comparison } from '../../domain/comparison.ts';
import { COUNTED_TABLES, isSome } from '../../domain/comparison.ts';
import { say } from '../../words/index.ts';
import { Confirm } from '../confirm.tsx';
import { JobButton } from './job-button.tsx';
import { SnapshotPerson } from './snapshot-person.tsx';
import type { SnapshotsModel } from './snapshots-model.ts';

interface InsideProps {
  snapshots: SnapshotsModel;
  comparison: Comparison;
  busy: boolean;
}

/** What is in a snapshot, and what became of it since. */
export function SnapshotInside({ snapshots, comparison, busy }: InsideProps) {
  const { people } = comparison;
  const { shown } = snapshots;
  return (
    <div class="card inside">
      <Since comparison={comparison} />
      {people.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say('person')}</th>
              <th>{say('then')}</th>
              <th>{say('since')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.slice(0, shown).map((person) => (
              <SnapshotPerson key={person.contactUid} person={person} snapshots={snapshots} busy={busy} />
            ))}
          </tbody>
        </table>
      )}
      {people.length > shown && (
        <button type="button" class="btn small fit" onClick={snapshots.showMore}>
          {say('show_more')}
        </button>
      )}
      <RestoreAll snapshots={snapshots} busy={busy} />
    </div>
  );
}

const WHATS = {
  contacts: 'people',
  notes: 'notes',
  followUps: 'table_follow_ups',
  interactions: 'table_interactions',
  keyDates: 'table_key_dates',
  favours: 'table_favours',
} as const;

/** How many of what was added, changed and removed since. */
function Since({ comparison }: { comparison: Comparison }) {
  const whats = (['contacts', ...COUNTED_TABLES] as const).filter((what) => isSome(comparison[what]));
  if (whats.length === 0) return <p>{say('nothing_differs')}</p>;
  return (
    <table class="sums">
      <thead>
        <tr>
          <th>{say('since_then')}</th>
          <th>{say('added')}</th>
          <th>{say('changed')}</th>
          <th>{say('removed_since')}</th>
        </tr>
      </thead>
      <tbody>
        {whats.map((what) => (
          <tr key={what}>
            <td>{say(WHATS[what])}</td>
            <td>{comparison[what].added}</td>
            <td>{comparison[what].changed}</td>
            <td>{comparison[what].removed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In two steps: all of now gives way. */
function RestoreAll({ snapshots, busy }: { snapshots: SnapshotsModel; busy: boolean }) {
  const { sure } = snapshots;
  return (
    <>
      <JobButton class="btn fit" busy={busy} aria-expanded={sure} onClick={() => snapshots.ask(!sure)}>
        {say('restore_everything')}
      </JobButton>
      {sure && (
        <Confirm
          question={say('restore_ask')}
          yes={say('restore_yes')}
          busy={busy}
          onYes={() => void snapshots.restore()}
          onNo={() => snapshots.ask(false)}
        >
          <p>{say('restore_more')}</p>
        </Confirm>
      )}
    </>
  );
}
