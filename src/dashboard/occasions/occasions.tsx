import type { OccasionList } from '../../api/contract.ts';
import { lastDay, nextDay, OCCASION_KINDS, type OccasionKind } from '../../domain/occasion.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import { Calm } from '../calm.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { Aliases } from './aliases.tsx';
import type { OccasionForm } from './form-model.ts';
import { OccasionFormView } from './occasion-form.tsx';
import { OccasionLines } from './occasion-lines.tsx';
import { OccasionPageView } from './occasion-page.tsx';
import { type OccasionsModel, SECTIONS, type Section } from './occasions-model.ts';

const SECTION_WORDS: Record<Section, PlainWord> = {
  '': 'occasions_all',
  trips: 'trips',
  events: 'events',
  greetings: 'greetings',
};
const NEW: Record<OccasionKind, PlainWord> = {
  trip: 'trip_new',
  event: 'event_new',
  greeting: 'greeting_new',
};
const NONE: Record<Section, PlainWord> = {
  '': 'occasions_none',
  trips: 'trips_none',
  events: 'events_none',
  greetings: 'greetings_none',
};
const HINTS: Record<Section, PlainWord> = {
  '': 'occasions_hint',
  trips: 'trips_hint',
  events: 'events_hint',
  greetings: 'greetings_hint',
};

/** Trips, events and greetings: all, one kind, or one. */
export function Occasions({ model }: { model: OccasionsModel }) {
  const { rest, list, trouble, form } = model;
  const section = SECTIONS.find((one) => one === rest);
  const retry = () => model.enter(rest);
  if (section === undefined && !trouble) return <OccasionPageView key={rest} model={model} />;
  return (
    <>
      <RoomHead title={say('occasions')}>
        {list && !list.readOnly && !form.typed && section !== undefined && (
          <New kinds={kindsOf(section)} form={form} />
        )}
      </RoomHead>
      {trouble && <Trouble code={trouble} retry={retry} />}
      {list?.readOnly && (
        <p class="card warn" role="alert">
          {refusal(list.readOnly)}
        </p>
      )}
      <Tabs section={section} />
      {list && section !== undefined && <SectionView model={model} list={list} section={section} />}
    </>
  );
}

function kindsOf(section: Section): readonly OccasionKind[] {
  return section ? OCCASION_KINDS.filter((kind) => `${kind}s` === section) : OCCASION_KINDS;
}

/** Sets a new one: of all kinds, or of the one that is looked at, which is then what is mostly done here. */
function New({ kinds, form }: { kinds: readonly OccasionKind[]; form: OccasionForm }) {
  return (
    <>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`btn occasion-new ${kinds.length === 1 ? 'primary' : ''}`}
          onClick={() => form.begin(kind)}
          ref={(button) => {
            if (!button || form.left !== kind) return;
            form.left = undefined;
            button.focus();
          }}
        >
          {say(NEW[kind])}
        </button>
      ))}
    </>
  );
}

function Tabs({ section }: { section: Section | undefined }) {
  return (
    <ul class="tabs row wrap" aria-label={say('occasions')}>
      {SECTIONS.map((one) => (
        <li key={one}>
          <a
            class="btn"
            href={one ? `#occasions/${one}` : '#occasions'}
            aria-current={one === section ? 'page' : undefined}
          >
            {say(SECTION_WORDS[one])}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SectionView({
  model,
  list,
  section,
}: {
  model: OccasionsModel;
  list: OccasionList;
  section: Section;
}) {
  const kinds = kindsOf(section);
  const { days } = list;
  const own = list.occasions.filter(({ kind }) => kinds.includes(kind));
  const dayOf = (one: (typeof own)[number]) => nextDay(one, days.today) ?? '';
  const coming = own.filter(dayOf).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const past = own.filter((one) => !dayOf(one)).sort((a, b) => (lastDay(a) > lastDay(b) ? -1 : 1));
  const { form } = model;
  return (
    <>
      {form.typed && <OccasionFormView form={form} list={list} />}
      {own.length === 0 && !form.typed && <Calm title={say(NONE[section])} more={say(HINTS[section])} />}
      <OccasionLines occasions={coming} days={days} />
      {past.length > 0 && (
        <details class="past-occasions">
          <summary class="soft">{say('occasions_past')}</summary>
          <OccasionLines occasions={past} days={days} />
        </details>
      )}
      {section === 'trips' && <Aliases model={model.aliases} aliases={list.aliases} />}
    </>
  );
}
