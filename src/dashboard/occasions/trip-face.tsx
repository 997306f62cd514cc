import { roleOf } from '../../domain/contact.ts';
import { SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import { fold } from '../../domain/name.ts';
import { lastDay } from '../../domain/occasion.ts';
import type { PlaceReason } from '../../domain/place-match.ts';
import { Marked } from '../../ui/marked.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { Aliases } from './aliases.tsx';
import type { FaceProps } from './occasion-page.tsx';
import { offerText } from './occasion-words.ts';
import { PeopleLines } from './people-lines.tsx';
import type { There } from './trip-model.ts';

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
              {!isTheirs && (
                <div class="row wrap">
                  <span class="grow soft s" role="status">
                    {sayCount('trip_found', there.length)} {sayCount('trip_chosen', chosen.length)}
                  </span>
                  <Choose all={there} chosen={chosen.length} choose={trip.choose} />
                </div>
              )}
              <p class="soft s">{say('trip_nobody_written')}</p>
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

/** All of them or nobody at once. */
function Choose({ all, chosen, choose }: { all: There[]; chosen: number; choose(uids: string[]): void }) {
  return (
    <>
      <button
        type="button"
        class="btn small quiet"
        disabled={chosen === all.length}
        onClick={() => choose(all.map(({ row }) => row.uid))}
      >
        {say('choose_all')}
      </button>
      <button type="button" class="btn small quiet" disabled={chosen === 0} onClick={() => choose([])}>
        {say('choose_none')}
      </button>
    </>
  );
}

/** Their place, the part marked by which they are there; where that is another name of it, which one was meant. */
function Place({ place, reason: { part, theirs } }: { place: string; reason: PlaceReason }) {
  const at = place.indexOf(theirs);
  return (
    <>
      <bdi>
        <Marked text={place} marks={at < 0 ? [] : [[at, at + theirs.length]]} />
      </bdi>
      {!fold(theirs).includes(fold(part)) && (
        <>
          {' '}
          (<bdi>{part}</bdi>)
        </>
      )}
    </>
  );
}

/** Somebody there, and why. */
function ThereLine({ one, checked, toggle }: { one: There; checked: boolean; toggle(): void }) {
  const { row, reason } = one;
  const role = commas(roleOf(row));
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
          <span class="s soft clip why-there">
            {reason ? <Place place={row.place ?? ''} reason={reason} /> : say('trip_theirs')}
          </span>
        </span>
      </label>
      <a class="s" href={`#people/${row.uid}`} aria-label={say('open_person', row.name || say('nameless'))}>
        {say('open')}
      </a>
    </li>
  );
}
