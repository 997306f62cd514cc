import type { Comparison, CountedTable, Difference, PersonThen } from '../domain/comparison.ts';
import { COUNTED_TABLES, isSome } from '../domain/comparison.ts';
import { say } from '../words/index.ts';
import { type Counted, sayCount } from '../words/plural.ts';
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

const WHATS = {
  contacts: 'people',
  notes: 'notes',
  followUps: 'table_follow_ups',
  interactions: 'table_interactions',
  keyDates: 'table_key_dates',
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

const THEN = {
  notes: 'notes_then',
  followUps: 'follow_ups_then',
  interactions: 'interactions_then',
  keyDates: 'key_dates_then',
} as const satisfies Record<CountedTable, Counted>;

const SINCE: Record<CountedTable, Record<keyof Difference, Counted>> = {
  notes: { added: 'notes_added', changed: 'notes_changed', removed: 'notes_removed' },
  followUps: { added: 'follow_ups_added', changed: 'follow_ups_changed', removed: 'follow_ups_removed' },
  interactions: {
    added: 'interactions_added',
    changed: 'interactions_changed',
    removed: 'interactions_removed',
  },
  keyDates: { added: 'key_dates_added', changed: 'key_dates_changed', removed: 'key_dates_removed' },
};

function Person(props: { person: PersonThen; snapshots: SnapshotsModel; busy: boolean }) {
  const { person, snapshots, busy } = props;
  const { contactUid, fullName, differs } = person;
  const name = fullName || say('nameless');
  const then = COUNTED_TABLES.map((table) => person[table] > 0 && sayCount(THEN[table], person[table]));
  return (
    <tr>
      <td class="strong">
        <bdi>{name}</bdi>
      </td>
      <td class="soft whole">{then.filter(Boolean).join(', ') || '–'}</td>
      <td class={differs ? '' : 'soft'}>{differs ? sinceText(person) : say('as_now')}</td>
      <td class="end">
        {differs && (
          <button
            type="button"
            class="btn small"
            disabled={busy}
            aria-label={say('bring_person_named', name)}
            onClick={() => void snapshots.bringBack(contactUid, fullName)}
          >
            {say('bring_person')}
          </button>
        )}
      </td>
    </tr>
  );
}

/** '2 notes removed, 1 follow-up added' */
function sinceText({ self, since }: PersonThen): string {
  if (self.removed > 0) return say('person_removed'); // and so is all about them
  const parts = [
    self.changed > 0 && say('details_changed'),
    ...COUNTED_TABLES.flatMap((table) => counted(since[table], SINCE[table])),
  ];
  return parts.filter(Boolean).join(', ');
}

function counted(difference: Difference, words: Record<keyof Difference, Counted>): string[] {
  const kinds = (['removed', 'changed', 'added'] as const).filter((kind) => difference[kind] > 0);
  return kinds.map((kind) => sayCount(words[kind], difference[kind]));
}

/** In two steps: all of now gives way. */
function RestoreAll({ snapshots, busy }: { snapshots: SnapshotsModel; busy: boolean }) {
  if (!snapshots.sure)
    return (
      <button type="button" class="btn fit" disabled={busy} onClick={() => snapshots.ask(true)}>
        {say('restore_everything')}
      </button>
    );
  return (
    <div class="stack">
      <p>{say('restore_more')}</p>
      <div class="row">
        <button type="button" class="btn primary" disabled={busy} onClick={() => void snapshots.restore()}>
          {say('restore_yes')}
        </button>
        <button type="button" class="btn quiet" disabled={busy} onClick={() => snapshots.ask(false)}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}
