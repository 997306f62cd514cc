import type { AnswerTo } from '../../api/contract.ts';
import type { GoalDeed } from '../../domain/goal-list.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { timelineKey } from '../../domain/timeline.ts';
import { itemTexts } from '../../ui/agenda/timeline.tsx';
import { dayText, shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { Trouble } from '../trouble.tsx';
import { GoalFormCard } from './goal-form.tsx';
import { Linked, WhoCanHelp } from './goal-people.tsx';
import { goalState } from './goal-words.ts';
import type { GoalsModel } from './goals-model.ts';

/** A goal: what it takes, who can help, who does, and what was done for it. */
export function GoalView({ model }: { model: GoalsModel }) {
  const { page, trouble, rest, form } = model;
  const retry = () => model.enter(rest);
  if (trouble === 'not-found') return <Gone />;
  if (!page)
    return (
      <>
        <h1>{say('goals_room')}</h1>
        {trouble && <Trouble code={trouble} retry={retry} />}
      </>
    );
  return (
    <div class="goal">
      <a class="back s fit" href="#goals">
        {say('goals_all')}
      </a>
      {trouble && <Trouble code={trouble} retry={retry} />}
      {form.open ? <GoalFormCard form={form} onCancel={form.cancel} /> : <Head model={model} page={page} />}
      <Linked model={model} page={page} />
      {page.goal.status === 'open' && <WhoCanHelp model={model} page={page} />}
      <section tabIndex={-1}>
        <h2>{say('goal_done')}</h2>
        <p class="soft">{say(page.deeds.length > 0 ? 'goal_done_more' : 'goal_done_none')}</p>
        <ul class="lines">
          {page.deeds.map((deed) => (
            <Deed key={timelineKey(deed)} deed={deed} days={page.days} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Head({ model, page }: { model: GoalsModel; page: AnswerTo<'readGoal'> }) {
  const { goal, days } = page;
  const isOpen = goal.status === 'open';
  return (
    <header>
      <h1 dir="auto">{goal.summary}</h1>
      <p class="soft about">
        {isOpen && <span>{say('goal_until_day', shortDay(goal.until, days))}</span>}
        <span class={isOpen && goal.until < days.today ? 'overdue' : ''}>{goalState(goal, days)}</span>
      </p>
      {goal.text && (
        <p class="note-text" dir="auto">
          {goal.text}
        </p>
      )}
      <div class="row wrap">
        {isOpen ? (
          <>
            <button type="button" class="btn" onClick={() => model.close('reached')}>
              {say('goal_reach')}
            </button>
            <button type="button" class="btn" onClick={() => model.close('dropped')}>
              {say('goal_drop')}
            </button>
          </>
        ) : (
          <button type="button" class="btn" onClick={() => model.close('open')}>
            {say('goal_reopen')}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={() => model.form.begin(goal)}>
          {say('change')}
        </button>
        <button type="button" class="btn quiet danger-text" onClick={model.remove}>
          {say('delete')}
        </button>
      </div>
    </header>
  );
}

function Deed({ deed, days }: { deed: GoalDeed; days: NearDays }) {
  const [what, text] = itemTexts(deed);
  return (
    <li>
      <span class="soft s about">
        <time dateTime={deed.on}>{dayText(deed.on, days)}</time>
        <span>{what}</span>
        {deed.who.map(({ contactUid, fullName }) => (
          <a key={contactUid} href={`#people/${contactUid}`} dir="auto">
            {fullName || say('nameless')}
          </a>
        ))}
      </span>
      {text && (
        <p class="what" dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}

function Gone() {
  return (
    <>
      <h1>{say('goals_room')}</h1>
      <Calm title={say('goal_gone')} more={say('goal_gone_more')} />
      <p class="row wrap centre">
        <a class="btn" href="#goals">
          {say('goals_all')}
        </a>
        <a class="btn" href="#trash">
          {say('trash')}
        </a>
      </p>
    </>
  );
}
