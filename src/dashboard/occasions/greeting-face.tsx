import { greetedADay, type OccasionPerson, spreadFor } from '../../domain/occasion.ts';
import { shortDay } from '../../ui/days.ts';
import { locale, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { FinderField } from './finder-field.tsx';
import type { FaceProps } from './occasion-page.tsx';
import { PeopleLines } from './people-lines.tsx';

/** Years of days that are shown. */
const SHOWN = 4;

/** Who is sent a greeting, when, and what they were sent last year. */
export function GreetingFace({ model, list, occasion }: FaceProps) {
  const { page, finder } = model;
  const { days, groups } = list;
  const next = occasion.days.filter((day) => day >= days.today).slice(0, SHOWN);
  const { spread = 0 } = occasion;
  const greeted = model.greeted() ?? 0;
  const proposed = spreadFor(greeted, list.limit);
  const { compare } = new Intl.Collator(locale());
  const people = [...(page?.people ?? [])].sort((a, b) => compare(a.name, b.name));
  return (
    <>
      <div class="card stack event-state">
        <p>{say('greeting_next', next.map((day) => shortDay(day, days)).join(' · '))}</p>
        <p class="s soft">
          {spread > 0 ? sayCount('greeting_spread_over', spread) : say('greeting_on_day')}
          {greeted > 0 && ` ${sayCount('greeting_a_day', greetedADay(greeted, spread))}`}
        </p>
        {!list.readOnly && proposed > spread && (
          <button type="button" class="btn small fit" onClick={() => model.spread(occasion, proposed)}>
            {sayCount('greeting_spread_to', proposed)}
          </button>
        )}
      </div>
      {!list.readOnly && groups.length > 0 && (
        <section>
          <h2>{say('greeting_groups')}</h2>
          <ul class="row wrap">
            {groups.map(({ uid, name, greetings = [] }) => {
              const isSent = greetings.includes(occasion.uid);
              return (
                <li key={uid}>
                  <button
                    type="button"
                    class="btn small greeted"
                    aria-pressed={isSent}
                    onClick={() => model.sendGroup(uid, !isSent)}
                  >
                    <bdi>{name}</bdi>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('greeting_people')}</h2>
        {!list.readOnly && <FinderField finder={finder} label={say('greeting_find')} />}
        {page?.count === 0 && <p class="soft">{say('greeting_nobody')}</p>}
        {page && page.count > 0 && (
          <>
            <p class="soft s">{sayCount('greeting_count', people.filter(({ out }) => !out).length)}</p>
            <PeopleLines
              people={people}
              days={days}
              more={list.readOnly ? undefined : (one) => <Choices model={model} one={one} />}
            />
          </>
        )}
      </section>
    </>
  );
}

function Choices({ model, one }: Pick<FaceProps, 'model'> & { one: OccasionPerson }) {
  const name = one.name || say('nameless');
  return (
    <>
      {one.own && (
        <button
          type="button"
          class="btn small quiet"
          aria-label={say('greeting_not_to', name)}
          onClick={() => model.sendPerson(one.uid, false)}
        >
          {say('greeting_not')}
        </button>
      )}
      <button
        type="button"
        class="btn small quiet"
        aria-label={say(one.out ? 'greeting_again_to' : 'greeting_never_to', name)}
        onClick={() => model.optOut(one.uid, !one.out)}
      >
        {say(one.out ? 'greeting_again' : 'greeting_never')}
      </button>
    </>
  );
}
