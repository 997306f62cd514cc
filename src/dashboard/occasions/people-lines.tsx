import type { ComponentChild } from 'preact';
import type { NearDays } from '../../domain/near-days.ts';
import type { OccasionPerson } from '../../domain/occasion.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';

/** Those an occasion is about, each with what is known of them from it. */
export function PeopleLines({
  people,
  days,
  more,
}: {
  people: OccasionPerson[];
  days: NearDays;
  /** What can be done about each. */
  more?: ((person: OccasionPerson) => ComponentChild) | undefined;
}) {
  return (
    <ul class="lines">
      {people.map((one) => (
        <li key={one.uid} class="row top wrap">
          <div class="grow">
            <a class="strong what" href={`#people/${one.uid}`}>
              <bdi>{one.name || say('nameless')}</bdi>
            </a>
            {one.org && (
              <span class="s soft what">
                {' '}
                <bdi>{one.org}</bdi>
              </span>
            )}
            {one.note && (
              <p class="what" dir="auto">
                {one.note}
              </p>
            )}
            {one.last && (
              <p class="s what last-words">
                <span class="soft">{say('greeting_last', shortDay(one.last.on, days))}</span>{' '}
                <q dir="auto">{one.last.text}</q>
              </p>
            )}
          </div>
          {one.out && <span class="chip s">{say('greeting_none')}</span>}
          {one.status && <span class="s soft">{statusText(one, days)}</span>}
          {more?.(one)}
        </li>
      ))}
    </ul>
  );
}

function statusText({ status, due = '' }: OccasionPerson, days: NearDays): string {
  if (status === 'completed') return say('value_done');
  if (status === 'cancelled') return say('value_cancelled');
  return say('reminder_on', shortDay(due, days));
}
