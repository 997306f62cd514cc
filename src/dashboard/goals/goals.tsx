import type { ListedGoal } from '../../domain/goal-list.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { GoalView } from './goal.tsx';
import { GoalFormCard } from './goal-form.tsx';
import { goalState } from './goal-words.ts';
import type { GoalsModel } from './goals-model.ts';

/** The user's goals: all of them, a new one, or one with its people. */
export function Goals({ model }: { model: GoalsModel }) {
  if (model.rest === 'add')
    return (
      <>
        <h1>{say('goal_new')}</h1>
        <GoalFormCard form={model.form} onCancel={model.toList} />
      </>
    );
  if (model.rest) return <GoalView key={model.rest} model={model} />;
  return <GoalList model={model} />;
}

function GoalList({ model }: { model: GoalsModel }) {
  const { list, trouble } = model;
  const open = list?.goals.filter(({ status }) => status === 'open') ?? [];
  const closed = list?.goals.filter(({ status }) => status !== 'open') ?? [];
  return (
    <>
      <RoomHead title={say('goals_room')}>
        <a
          class="btn primary"
          href="#goals/add"
          ref={(link) => {
            if (!link || !model.left) return;
            model.left = false;
            link.focus();
          }}
        >
          {say('goal_new')}
        </a>
      </RoomHead>
      {trouble && <Trouble code={trouble} retry={() => model.enter('')} />}
      {list && list.goals.length === 0 ? (
        <Calm title={say('goals_none')} more={say('goals_none_more')} />
      ) : (
        <p class="soft lead">{say('goals_lead')}</p>
      )}
      {list && open.length === 0 && closed.length > 0 && <p class="soft">{say('goals_none_open')}</p>}
      {list && open.length > 0 && <GoalLines goals={open} days={list.days} />}
      {list && closed.length > 0 && (
        <details class="closed-goals">
          <summary class="soft">{sayCount('goals_closed', closed.length)}</summary>
          <GoalLines goals={closed} days={list.days} />
        </details>
      )}
    </>
  );
}

function GoalLines({ goals, days }: { goals: ListedGoal[]; days: NearDays }) {
  return (
    <ul class="lines goals">
      {goals.map((goal) => (
        <li key={goal.uid} class="row wrap">
          <a class="grow strong what goal-name" href={`#goals/${goal.uid}`}>
            <bdi>{goal.summary}</bdi>
          </a>
          <span class={`s about ${isOver(goal, days) ? 'overdue' : 'soft'}`}>
            <span>{goalState(goal, days)}</span>
            {goal.people > 0 && <span class="soft">{sayCount('goal_people', goal.people)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isOver({ status, until }: ListedGoal, { today }: NearDays): boolean {
  return status === 'open' && until < today;
}
