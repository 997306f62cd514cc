import type { HistoryAction } from '../../domain/history.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { wholeDay } from '../../ui/days.ts';
import { nearWord } from '../../ui/near-day.ts';
import { isPainted } from '../../ui/painted.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import type { StoreModel } from '../store-model.ts';
import { Trouble } from '../trouble.tsx';
import { ActionLine } from './history-line.tsx';
import type { HistoryModel } from './history-model.ts';

/** What was done, day by day, the newest first. */
export function History({ history, store: { days } }: { history: HistoryModel; store: StoreModel }) {
  const { actions, contactUid, trouble } = history;
  return (
    <>
      <Heading history={history} />
      {trouble && <Trouble code={trouble} retry={() => history.enter(contactUid)} />}
      {actions?.length === 0 && (
        <Calm
          title={say(contactUid ? 'history_none_of' : 'history_empty')}
          more={contactUid ? undefined : say('history_empty_hint')}
        />
      )}
      {actions &&
        days &&
        isPainted() &&
        byDay(actions).map(([day, ofDay]) => (
          <section key={day} tabIndex={-1} class="day">
            <h2>{dayHeading(day, days)}</h2>
            <ul class="lines">
              {ofDay.map((action) => (
                <ActionLine key={action.requestId} history={history} action={action} />
              ))}
            </ul>
          </section>
        ))}
      {history.hasMore && (
        <p class="more">
          <button type="button" class="btn" disabled={history.loading} onClick={history.showMore}>
            {say('show_more')}
          </button>
        </p>
      )}
    </>
  );
}

function Heading({ history: { contactUid, actions } }: { history: HistoryModel }) {
  if (!contactUid)
    return (
      <>
        <h1>{say('history')}</h1>
        <p class="soft lead">{say('history_lead')}</p>
      </>
    );
  const name = actions?.find((action) => action.contactUid === contactUid)?.fullName || say('nameless');
  return (
    <>
      <h1 class="clip" title={name}>
        {/* Isolated, so that a name of another direction does not turn the heading around. */}
        {say('history_of', `\u2068${name}\u2069`)}
      </h1>
      <p class="lead">
        <a href="#history">{say('history_everyone')}</a>
      </p>
    </>
  );
}

function byDay(actions: HistoryAction[]): [day: string, actions: HistoryAction[]][] {
  const days = new Map<string, HistoryAction[]>();
  for (const action of actions) {
    const day = dayAt(action.at);
    days.set(day, [...(days.get(day) ?? []), action]);
  }
  return [...days];
}

function dayHeading(day: string, days: NearDays): string {
  const near = nearWord(day, days);
  return near ? near.charAt(0).toLocaleUpperCase() + near.slice(1) : wholeDay(day, days);
}
