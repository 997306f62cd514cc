import type { CountedTable, Difference, PersonThen } from '../../domain/comparison.ts';
import { COUNTED_TABLES } from '../../domain/comparison.ts';
import { Icon } from '../../ui/icons.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { JobButton } from './job-button.tsx';
import { SnapshotTexts } from './snapshot-texts.tsx';
import type { SnapshotsModel } from './snapshots-model.ts';

interface PersonProps {
  person: PersonThen;
  snapshots: SnapshotsModel;
  busy: boolean;
}

const THEN = {
  notes: 'notes_then',
  followUps: 'follow_ups_then',
  interactions: 'interactions_then',
  keyDates: 'key_dates_then',
  favours: 'favours_then',
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
  favours: { added: 'favours_added', changed: 'favours_changed', removed: 'favours_removed' },
};

/** One person of a snapshot: how much there was, what became of it, and unfolded what it said. */
export function SnapshotPerson({ person, snapshots, busy }: PersonProps) {
  const { contactUid, fullName, notes, followUps, differs } = person;
  const name = fullName || say('nameless');
  const then = COUNTED_TABLES.map((table) => person[table] > 0 && sayCount(THEN[table], person[table]));
  const texts = snapshots.texts.get(contactUid);
  return (
    <>
      <tr>
        <td class="strong">
          {notes + followUps > 0 ? (
            <button
              type="button"
              class="unfold"
              aria-expanded={texts !== undefined}
              onClick={() => snapshots.unfold(contactUid)}
            >
              <span class="chevron">
                <Icon name="down" />
              </span>
              <bdi>{name}</bdi>
            </button>
          ) : (
            <bdi>{name}</bdi>
          )}
        </td>
        <td class="soft whole">{commas(then) || '–'}</td>
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
      {texts && (
        <tr>
          <td colSpan={4}>
            <SnapshotTexts texts={texts} name={name} more={() => snapshots.showMoreOf(contactUid)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** '2 notes removed, 1 follow-up added' */
function sinceText({ self, since }: PersonThen): string {
  if (self.removed > 0) return say('person_removed'); // and so is all about them
  const parts = [
    self.changed > 0 && say('details_changed'),
    ...COUNTED_TABLES.flatMap((table) => counted(since[table], SINCE[table])),
  ];
  return commas(parts) || say('details_changed'); // of a trip of theirs, say
}

function counted(difference: Difference, words: Record<keyof Difference, Counted>): string[] {
  const kinds = (['removed', 'changed', 'added'] as const).filter((kind) => difference[kind] > 0);
  return kinds.map((kind) => sayCount(words[kind], difference[kind]));
}
