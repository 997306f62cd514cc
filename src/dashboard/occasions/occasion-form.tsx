import type { OccasionList } from '../../api/contract.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { MOST_FOLLOW_UP_IN, OCCASION_LIMIT, type OccasionKind } from '../../domain/occasion.ts';
import { closeOnEscape } from '../../ui/close-on-escape.ts';
import { shortDay } from '../../ui/days.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import { FinderField } from './finder-field.tsx';
import { Field } from './form-field.tsx';
import type { OccasionForm } from './form-model.ts';
import { followUpWords, type Typed } from './form-typed.ts';
import { GreetingFields } from './greeting-fields.tsx';

const TITLES: Record<OccasionKind, [isNew: PlainWord, change: PlainWord]> = {
  trip: ['trip_new', 'trip_change'],
  event: ['event_new', 'event_change'],
  greeting: ['greeting_new', 'greeting_change'],
};

/** Setting an occasion, a new one or one that there is. */
export function OccasionFormView({
  form,
  list,
  greeted,
}: {
  form: OccasionForm;
  list: OccasionList;
  /** How many are sent the greeting that is changed. */
  greeted?: number | undefined;
}) {
  const { typed, uid } = form;
  if (!typed) return null;
  const title = say(TITLES[typed.kind][uid === undefined ? 0 : 1]);
  return (
    <form
      class="card form two occasion-form"
      aria-label={title}
      noValidate
      ref={focusInside}
      onKeyDown={(event) => closeOnEscape(event, form.cancel)}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <h2 class="whole">{title}</h2>
      {typed.kind === 'trip' && <TripFields form={form} typed={typed} />}
      {typed.kind === 'event' && <EventFields form={form} typed={typed} list={list} />}
      {typed.kind === 'greeting' && <GreetingFields form={form} typed={typed} greeted={greeted} />}
      {typed.kind === 'greeting' && <NextDays form={form} days={list.days} />}
      <div class="row whole">
        <span class="grow s overdue" role="status">
          {form.problem}
        </span>
        <button type="button" class="btn quiet" onClick={form.cancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn primary" aria-disabled={form.busy || undefined}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}

function TripFields({ form, typed }: { form: OccasionForm; typed: Typed }) {
  const { whose } = typed;
  return (
    <>
      <Field
        label={say('trip_place')}
        value={typed.place}
        maxLength={OCCASION_LIMIT}
        required
        type={(place) => form.type({ place })}
      />
      <Field
        label={say('trip_line')}
        value={typed.summary}
        maxLength={OCCASION_LIMIT}
        type={(summary) => form.type({ summary })}
      />
      <DayFields form={form} typed={typed} />
      <div class="whole stack">
        <span class="s soft">{say('trip_whose')}</span>
        {whose ? (
          <button
            type="button"
            class="btn small fit"
            aria-label={say('trip_mine_again', whose.name)}
            onClick={() => form.type({ whose: undefined })}
          >
            <bdi>{whose.name}</bdi> <span aria-hidden="true">×</span>
          </button>
        ) : (
          <FinderField finder={form.whose} label={say('trip_whose_find')} />
        )}
      </div>
    </>
  );
}

function EventFields({ form, typed, list }: { form: OccasionForm; typed: Typed; list: OccasionList }) {
  return (
    <>
      <Field
        label={say('event_name')}
        value={typed.summary}
        maxLength={OCCASION_LIMIT}
        required
        type={(summary) => form.type({ summary })}
      />
      <Field
        label={say('field_place')}
        value={typed.place}
        maxLength={OCCASION_LIMIT}
        type={(place) => form.type({ place })}
      />
      <DayFields form={form} typed={typed} />
      <Field
        label={say('event_group')}
        value={typed.group}
        list="event-groups"
        type={(group) => form.type({ group })}
      />
      <datalist id="event-groups">
        {list.groups.map(({ uid, name }) => (
          <option key={uid} value={name} />
        ))}
      </datalist>
      <Field
        label={say('event_follow_up_in')}
        value={typed.followUpIn}
        kind="number"
        min={0}
        max={MOST_FOLLOW_UP_IN}
        type={(followUpIn) => form.type({ followUpIn })}
      />
      <Field
        label={say('event_follow_up_for')}
        value={typed.followUpFor}
        placeholder={typed.summary.trim() ? followUpWords(typed) : ''}
        whole
        type={(followUpFor) => form.type({ followUpFor })}
      />
    </>
  );
}

function DayFields({ form, typed }: { form: OccasionForm; typed: Typed }) {
  return (
    <>
      <Field
        label={say('first_day')}
        value={typed.from}
        kind="date"
        required
        type={(from) => form.type({ from })}
      />
      <Field
        label={say('last_day')}
        value={typed.to}
        kind="date"
        min={typed.from}
        type={(to) => form.type({ to })}
      />
    </>
  );
}

function NextDays({ form, days }: { form: OccasionForm; days: NearDays }) {
  const next = form.next().map((day) => shortDay(day, days));
  return (
    <p class="s soft whole" role="status">
      {next.length > 0 && say('greeting_next', next.join(' · '))}
    </p>
  );
}
