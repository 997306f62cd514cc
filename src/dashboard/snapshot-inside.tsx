import type { Comparison, Difference, PersonThen } from '../domain/comparison.ts';
import { isSome } from '../domain/comparison.ts';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';
import { Confirm } from './confirm.tsx';
import { JobButton } from './job-button.tsx';
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
              <Person key={person.contactUid} person={person} snapshots={snapshots} busy={busy} />
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

const WHATS = { contacts: 'people', notes: 'notes', followUps: 'table_follow_ups' } as const;

/** How many of what was added, changed and removed since. */
function Since({ comparison }: { comparison: Comparison }) {
  const whats = (['contacts', 'notes', 'followUps'] as const).filter((what) => isSome(comparison[what]));
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

function Person(props: { person: PersonThen; snapshots: SnapshotsModel; busy: boolean }) {
  const { person, snapshots, busy } = props;
  const { contactUid, fullName, notes, followUps, differs } = person;
  const name = fullName || say('nameless');
  const then = [notes && sayCount('notes_then', notes), followUps && sayCount('follow_ups_then', followUps)];
  return (
    <tr>
      <td class="strong">
        <bdi>{name}</bdi>
      </td>
      <td class="soft whole">{then.filter(Boolean).join(', ') || '–'}</td>
      <td class={differs ? '' : 'soft'}>{differs ? sinceText(person) : say('as_now')}</td>
      <td class="end">
        {differs && (
          <JobButton
            class="btn small"
            aria-label={say('bring_person_named', name)}
            onClick={() => void snapshots.bringBack(contactUid, fullName)}
            busy={busy}
          >
            {say('bring_person')}
          </JobButton>
        )}
      </td>
    </tr>
  );
}

/** '2 notes removed, 1 follow-up added' */
function sinceText({ self, since: { notes, followUps } }: PersonThen): string {
  if (self.removed > 0) return say('person_removed'); // and so is all about them
  const parts = [
    self.changed > 0 && say('details_changed'),
    ...counted(notes, { added: 'notes_added', changed: 'notes_changed', removed: 'notes_removed' }),
    ...counted(followUps, {
      added: 'follow_ups_added',
      changed: 'follow_ups_changed',
      removed: 'follow_ups_removed',
    }),
  ];
  return parts.filter(Boolean).join(', ');
}

function counted<Stem extends Parameters<typeof sayCount>[0]>(
  difference: Difference,
  words: Record<keyof Difference, Stem>,
): string[] {
  const kinds = (['removed', 'changed', 'added'] as const).filter((kind) => difference[kind] > 0);
  return kinds.map((kind) => sayCount(words[kind], difference[kind]));
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
