import type { ComponentChildren } from 'preact';
import type { AnswerTo } from '../../api/contract.ts';
import type { Due } from '../../domain/due.ts';
import type { Hit } from '../../domain/found.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { LineRing, nameOf } from '../../ui/agenda/line.tsx';
import { whereText } from '../../ui/agenda/where-text.ts';
import { SEPARATOR, Why } from '../../ui/agenda/why.tsx';
import { shortDay } from '../../ui/days.ts';
import { Marked } from '../../ui/marked.tsx';
import { say } from '../../words/index.ts';
import { writeAddress } from '../people/people-address.ts';
import type { GoalsModel } from './goals-model.ts';

type Page = AnswerTo<'readGoal'>;

/** Those who are linked to the goal. */
export function Linked({ model, page }: { model: GoalsModel; page: Page }) {
  const { people, since, days } = page;
  return (
    <section tabIndex={-1}>
      <h2>{say('goal_with')}</h2>
      {people.length === 0 && <p class="soft">{say('goal_with_none')}</p>}
      <ul class="lines">
        {people.map((line) => (
          <PersonItem
            key={line.contactUid}
            line={line}
            goal={page.goal.status === 'open' ? page.goal.uid : ''}
            days={days}
            why={
              <>
                {say('goal_since', shortDay(since[line.contactUid] ?? days.today, days))}
                {SEPARATOR}
                <Why line={line} days={days} />
              </>
            }
          >
            <button
              type="button"
              class="btn small quiet"
              aria-label={say('goal_unlink_name', nameOf(line))}
              onClick={() => model.unlink(line.contactUid)}
            >
              {say('goal_unlink')}
            </button>
          </PersonItem>
        ))}
      </ul>
    </section>
  );
}

/** Those who may help, each with the place that says so. */
export function WhoCanHelp({ model, page }: { model: GoalsModel; page: Page }) {
  const { who } = model;
  if (!who) return null;
  const linked = new Set(page.people.map(({ contactUid }) => contactUid));
  return (
    <section tabIndex={-1} class="who-helps">
      <h2>{say('goal_who')}</h2>
      <p class="soft">{say(who.people.length > 0 ? 'goal_who_more' : 'goal_who_none')}</p>
      {who.pending !== undefined && <p class="soft">{say('found_pending')}</p>}
      <ul class="lines">
        {who.people.map((hit) => (
          <PersonItem
            key={hit.contactUid}
            line={hit.line}
            goal={page.goal.uid}
            days={who.days}
            name={<Marked text={nameOf(hit.line)} marks={hit.nameMarks} />}
            why={<Found hit={hit} days={who.days} />}
          >
            {linked.has(hit.contactUid) ? (
              <span class="chip s">{say('goal_is_linked')}</span>
            ) : (
              <button
                type="button"
                class="btn small"
                aria-label={say('goal_link_name', nameOf(hit.line))}
                onClick={() => model.link(hit.contactUid)}
              >
                {say('goal_link')}
              </button>
            )}
          </PersonItem>
        ))}
      </ul>
      {model.hasMore() && (
        <button type="button" class="btn quiet more" onClick={model.showMore}>
          {say('show_more')}
        </button>
      )}
    </section>
  );
}

interface ItemProps {
  line: Due;
  /** What they are asked for; '' once that is closed. */
  goal: string;
  days: NearDays;
  name?: ComponentChildren;
  why: ComponentChildren;
  children: ComponentChildren;
}

/** One person: the name leads to their page, and the ask to a message. */
function PersonItem({ line, goal, days, name, why, children }: ItemProps) {
  const called = nameOf(line);
  const page = `#people/${line.contactUid}`;
  return (
    <li class="row helper">
      <LineRing line={line} days={days} moved />
      <span class="grow">
        <a class="strong clip" href={page} title={called}>
          <bdi>{name ?? called}</bdi>
        </a>
        <span class="soft s what">{why}</span>
      </span>
      <a
        class="btn small"
        href={writeAddress(line.contactUid, goal)}
        aria-label={say('goal_ask_name', called)}
      >
        {say('goal_ask')}
      </a>
      {children}
    </li>
  );
}

function Found({ hit, days }: { hit: Hit; days: NearDays }) {
  if (hit.where === 'name') return null;
  return (
    <>
      {whereText(hit.where, hit.on, days)}{' '}
      <bdi class="excerpt">
        <Marked text={hit.excerpt} marks={hit.marks} />
      </bdi>
      {hit.also && (
        <>
          {SEPARATOR}
          {whereText(hit.also.where, undefined, days)}{' '}
          <bdi class="excerpt">
            <Marked text={hit.also.excerpt} marks={hit.also.marks} />
          </bdi>
        </>
      )}
    </>
  );
}
