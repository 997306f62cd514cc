import type { PersonPage } from '../../api/contract.ts';
import { say } from '../../words/index.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** The goals they are linked to, and a way to link them to others. */
export function PersonGoals({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const linked = page.goals.filter(({ uid }) => page.contact.goals?.includes(uid));
  const others = page.goals.filter((goal) => goal.status === 'open' && !linked.includes(goal));
  if (page.goals.length === 0) return null; // the room of goals says what they are for
  const contactUids = [person.uid];
  return (
    <section tabIndex={-1} class="person-goals">
      <h2>{say('goals_room')}</h2>
      <div class="row wrap">
        {linked.map(({ uid: goalUid, summary }) => (
          <span key={goalUid} class="row of-goal">
            <a class="strong what" href={`#goals/${goalUid}`} dir="auto">
              {summary}
            </a>
            <button
              type="button"
              class="btn small quiet"
              aria-label={say('goal_leave', summary)}
              onClick={() =>
                void person.doer.attempt('unlinkGoal', { goalUid, contactUids }, 'goal_unlinked')
              }
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
        {others.length > 0 && (
          <select
            class="field fit"
            aria-label={say('goal_link_to')}
            value=""
            onChange={({ currentTarget }) => {
              const goalUid = currentTarget.value;
              currentTarget.value = '';
              if (goalUid) void person.doer.attempt('linkGoal', { goalUid, contactUids }, 'goal_linked');
            }}
          >
            <option value="">{say('goal_link_to')}</option>
            {others.map(({ uid, summary }) => (
              <option key={uid} value={uid}>
                {summary}
              </option>
            ))}
          </select>
        )}
      </div>
    </section>
  );
}
