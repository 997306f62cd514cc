import { say } from '../../words/index.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** Letting somebody go, and deleting them: both can be taken back. */
export function PersonEnd({ person: { doer, page } }: { person: PersonPageModel }) {
  const isAway = page?.contact.phase === 'letGo';
  return (
    <section tabIndex={-1}>
      <div class="row wrap">
        <button
          type="button"
          class="btn"
          onClick={() =>
            void doer.attempt(
              'setStanding',
              { phase: isAway ? 'maintain' : 'letGo' },
              isAway ? 'person_back' : 'person_archived',
            )
          }
        >
          {say(isAway ? 'bring_back_person' : 'archive')}
        </button>
        <button
          type="button"
          class="btn danger-text"
          onClick={() => void doer.attempt('removeContact', {}, 'person_deleted')}
        >
          {say('delete_person')}
        </button>
      </div>
      <p class="soft s">{say('delete_person_hint')}</p>
    </section>
  );
}
