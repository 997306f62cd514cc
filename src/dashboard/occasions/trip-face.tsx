import { SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import { lastDay } from '../../domain/occasion.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { Aliases } from './aliases.tsx';
import type { FaceProps } from './occasion-page.tsx';
import { offerText } from './occasion-words.ts';
import { PeopleLines } from './people-lines.tsx';
import { FEW, type There } from './trip-model.ts';

/** Who can be met on a trip, and who is to be. */
export function TripFace({ model, list, occasion }: FaceProps) {
  const { trip, page } = model;
  const around = model.around(occasion);
  const there = trip.there(around);
  const isOver = lastDay(occasion) < list.days.today;
  const isTheirs = occasion.contactUid !== undefined;
  const chosen = there.filter(({ row }) => trip.chosen.has(row.uid));
  return (
    <>
      {page && page.count > 0 && (
        <section>
          <h2>{say('trip_to_meet')}</h2>
          <PeopleLines people={page.people} days={list.days} />
        </section>
      )}
      {!isOver && !list.readOnly && !(isTheirs && page && page.count > 0) && (
        <section>
          <h2>{say(isTheirs ? 'trip_traveller' : 'trip_there')}</h2>
          {around.loading && <p class="soft">{say('trip_looking')}</p>}
          {there.length === 0 && !around.loading && (
            <Calm
              title={say(isTheirs ? 'trip_theirs_away' : 'trip_nobody')}
              more={isTheirs ? '' : say('trip_nobody_hint')}
            />
          )}
          {there.length > 0 && (
            <form
              class="stack trip-choice"
              onSubmit={(event) => {
                event.preventDefault();
                void trip.invite(around);
              }}
            >
              <div class="row wrap">
                <span class="grow soft s" role="status">
                  {!isTheirs && sayCount('trip_found', there.length)}
                  {there.length > FEW && ` ${say('trip_choose')}`}
                </span>
                <button
                  type="button"
                  class="btn small quiet"
                  onClick={() => trip.choose(chosen.length > 0 ? [] : there.map(({ row }) => row.uid))}
                >
                  {say(chosen.length > 0 ? 'choose_none' : 'choose_all')}
                </button>
              </div>
              <ul class="lines there">
                {there.slice(0, trip.shown).map((one) => (
                  <ThereLine
                    key={one.row.uid}
                    one={one}
                    checked={trip.chosen.has(one.row.uid)}
                    toggle={() => trip.toggle(one.row.uid)}
                  />
                ))}
              </ul>
              {there.length > trip.shown && (
                <button type="button" class="btn fit" onClick={trip.more}>
                  {say('show_more')}
                </button>
              )}
              <label class="s soft">
                {say('trip_words')}
                <input
                  class="field"
                  dir="auto"
                  maxLength={SUMMARY_LIMIT}
                  value={trip.words ?? offerText(occasion, list.days)}
                  onInput={({ currentTarget }) => trip.type(currentTarget.value)}
                />
              </label>
              <button type="submit" class="btn primary fit" disabled={chosen.length === 0}>
                {chosen.length > 0 ? sayCount('trip_remind', chosen.length) : say('trip_remind_none')}
              </button>
            </form>
          )}
          {!isTheirs && <Aliases model={model.aliases} aliases={list.aliases} />}
        </section>
      )}
    </>
  );
}

/** Somebody there, with the part of their place that says so. */
function ThereLine({ one, checked, toggle }: { one: There; checked: boolean; toggle(): void }) {
  const { row, reason } = one;
  const role = [row.title ?? row.headline, row.org].filter(Boolean).join(', ');
  return (
    <li class="row">
      <label class="row grow">
        <input type="checkbox" checked={checked} onChange={toggle} />
        <span class="grow who">
          <bdi class="strong what">{row.name || say('nameless')}</bdi>
          {role && (
            <span class="s soft clip">
              <bdi>{role}</bdi>
            </span>
          )}
        </span>
        <span class="chip s clip" title={row.place}>
          {reason ? <bdi>{reason.theirs}</bdi> : say('trip_theirs')}
        </span>
      </label>
      <a class="s" href={`#people/${row.uid}`} aria-label={say('open_person', row.name || say('nameless'))}>
        {say('open')}
      </a>
    </li>
  );
}
