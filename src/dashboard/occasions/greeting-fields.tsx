import { monthsOf } from '../../domain/greeting-days.ts';
import { greetedADay, MOST_SPREAD, OCCASION_LIMIT } from '../../domain/occasion.ts';
import { locale, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Field } from './form-field.tsx';
import type { OccasionForm } from './form-model.ts';
import type { Typed } from './form-typed.ts';
import { READY, RECKONING_WORDS, RECKONINGS, type ReadyName, type Reckoning } from './ready-greetings.ts';

/** Which day a greeting is for, and over how many days people are spread. */
export function GreetingFields({
  form,
  typed,
  greeted = 0,
}: {
  form: OccasionForm;
  typed: Typed;
  greeted?: number | undefined;
}) {
  const spread = Number(typed.spread);
  return (
    <>
      <label class="s soft">
        {say('greeting_which')}
        <select
          class="field"
          value={typed.ready}
          onChange={({ currentTarget }) => form.type({ ready: currentTarget.value as ReadyName })}
        >
          {Object.entries(READY).map(([name, { word }]) => (
            <option key={name} value={name}>
              {say(word)}
            </option>
          ))}
          <option value="own">{say('greeting_own')}</option>
        </select>
      </label>
      <Field
        label={say('greeting_name')}
        value={typed.summary}
        maxLength={OCCASION_LIMIT}
        required
        type={(summary) => form.type({ summary })}
      />
      {typed.ready === 'own' && <OwnDay form={form} typed={typed} />}
      <Field
        label={say('greeting_spread')}
        value={typed.spread}
        kind="number"
        min={0}
        max={MOST_SPREAD}
        type={(spread) => form.type({ spread })}
      />
      {greeted > 0 && spread >= 0 && spread <= MOST_SPREAD && (
        <p class="s soft whole" role="status">
          {sayCount('greeting_a_day', greetedADay(greeted, Math.trunc(spread)))}
        </p>
      )}
    </>
  );
}

function OwnDay({ form, typed }: { form: OccasionForm; typed: Typed }) {
  const { reckoning } = typed;
  const isEaster = reckoning === 'western' || reckoning === 'orthodox';
  return (
    <>
      <label class="s soft">
        {say('greeting_calendar')}
        <select
          class="field"
          value={reckoning}
          onChange={({ currentTarget }) =>
            form.type({ reckoning: currentTarget.value as Reckoning, month: 1, day: '1' })
          }
        >
          {RECKONINGS.map((one) => (
            <option key={one} value={one}>
              {say(RECKONING_WORDS[one])}
            </option>
          ))}
        </select>
      </label>
      {isEaster ? (
        <Field
          label={say('greeting_plus')}
          value={typed.plus}
          kind="number"
          min={-366}
          max={366}
          type={(plus) => form.type({ plus })}
        />
      ) : (
        <div class="row">
          <label class="s soft grow">
            {say('greeting_month')}
            <select
              class="field"
              value={typed.month}
              onChange={({ currentTarget }) => form.type({ month: Number(currentTarget.value) })}
            >
              {monthNames(reckoning).map(({ month, name }) => (
                <option key={month} value={month}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Field
            label={say('greeting_day')}
            value={typed.day}
            kind="number"
            min={1}
            max={31}
            type={(day) => form.type({ day })}
          />
        </div>
      )}
    </>
  );
}

const names: Record<string, { month: number; name: string }[]> = {};

/** The months of a calendar as the user's language calls them. */
function monthNames(calendar: string): { month: number; name: string }[] {
  names[calendar] ??= monthsOf(calendar).map(({ month, day }) => {
    const format = new Intl.DateTimeFormat(locale(), { calendar, month: 'long', timeZone: 'UTC' });
    return { month, name: format.format(new Date(day)) };
  });
  return names[calendar];
}
