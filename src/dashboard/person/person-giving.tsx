import type { PersonPage } from '../../api/contract.ts';
import type { Favour, FavourList } from '../../domain/favour.ts';
import { isPursued } from '../../domain/goal.ts';
import { BalanceBars, balanceText } from '../../ui/balance.tsx';
import { dayText } from '../../ui/days.ts';
import { FavourForm } from '../../ui/panel/favour-form.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** What they and the user did for each other, and what was asked for. */
export function PersonGiving({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { giving, given } = person;
  const balance = page.line?.balance;
  return (
    <section tabIndex={-1} class="giving">
      <h2>{say('give_and_ask')}</h2>
      {balance && (
        <div class="balance-told">
          <span class="soft s">{balanceText(balance)}</span>
          <BalanceBars balance={balance} />
        </div>
      )}
      {giving.open ? (
        <div ref={focusInside}>
          <FavourForm favours={giving} days={page.days} interest={page.contact.interests?.[0]}>
            <ForGoal person={person} />
          </FavourForm>
        </div>
      ) : (
        <button type="button" class="btn fit add-favour" onClick={giving.begin}>
          {say('favour_add_one')}
        </button>
      )}
      {given?.favours.length === 0 && !giving.open && <p class="soft">{say('giving_none')}</p>}
      {given && given.favours.length > 0 && (
        <ul class="lines">
          {given.favours.map((one) => (
            <Item key={one.uid} one={one} goals={given.goals} person={person} page={page} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({
  one,
  goals,
  person: { giving },
  page,
}: {
  one: Favour;
  goals: FavourList['goals'];
  person: PersonPageModel;
  page: PersonPage;
}) {
  const goal = goals.find(({ uid }) => uid === one.goal);
  return (
    <li class="row wrap">
      <span class="grow what">
        <span class="soft">
          <time dateTime={one.on}>{dayText(one.on, page.days)}</time>
          {` · ${say(`side_${one.side}`)} · ${say(`favour_${one.kind}`)}`}
        </span>{' '}
        <bdi>{one.text}</bdi>
        {goal && (
          <span class="soft s">
            {' '}
            <bdi>{say('favour_for_goal', goal.summary)}</bdi>
          </span>
        )}
      </span>
      <button type="button" class="btn small quiet" onClick={() => giving.change(one)}>
        {say('change')}
      </button>
      <button type="button" class="btn small quiet" onClick={() => giving.remove(one)}>
        {say('delete')}
      </button>
    </li>
  );
}

/** Which of the open goals it was for; a closed one that it was for can stay. */
function ForGoal({ person: { giving, given } }: { person: PersonPageModel }) {
  const goals = (given?.goals ?? []).filter((goal) => isPursued(goal) || goal.uid === giving.open?.goal);
  if (goals.length === 0) return null;
  return (
    <select
      class="field"
      aria-label={say('favour_goal')}
      value={giving.open?.goal ?? ''}
      onChange={(event) => giving.update({ goal: event.currentTarget.value })}
    >
      <option value="">{say('favour_no_goal')}</option>
      {goals.map(({ uid, summary }) => (
        <option key={uid} value={uid}>
          {summary}
        </option>
      ))}
    </select>
  );
}
