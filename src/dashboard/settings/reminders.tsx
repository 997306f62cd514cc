import { MOST_A_DAY } from '../../domain/agenda.ts';
import { weekdays, weekdayText } from '../../ui/week.ts';
import { say } from '../../words/index.ts';
import type { RemindingModel } from './reminding-model.ts';

/** How many a day takes, and the notification of the day. */
export function Reminders({ model }: { model: RemindingModel }) {
  const { reminding } = model;
  if (!reminding) return null;
  return (
    <section id="reminders">
      <h2>{say('reminders')}</h2>
      <label class="row limit">
        <span class="grow">
          <span class="strong">{say('daily_limit')}</span> <span class="soft">{say('daily_limit_more')}</span>
        </span>
        <input
          class="field number"
          type="number"
          min={1}
          max={MOST_A_DAY}
          value={reminding.limit}
          required
          onChange={({ currentTarget }) => model.limit(currentTarget.valueAsNumber)}
        />
      </label>
      <Notification model={model} />
      <p class="s" role="status">
        {model.said}
      </p>
    </section>
  );
}

function Notification({ model }: { model: RemindingModel }) {
  const { isOn, reminding } = model;
  return (
    <div class="card stack notification">
      <div class="row">
        <span class="grow">
          <span class="strong">{say('notification')}</span>{' '}
          <span class="soft">{say('notification_more')}</span>
        </span>
        <button type="button" class="btn" aria-pressed={isOn} onClick={() => void model.turn(!isOn)}>
          {say(isOn ? 'notification_turn_off' : 'notification_turn_on')}
        </button>
      </div>
      {isOn && (
        <>
          <label class="row">
            {say('notification_at')}
            <input
              class="field time"
              type="time"
              required
              value={reminding?.notify.at}
              onChange={({ currentTarget }) => model.at(currentTarget.value)}
            />
          </label>
          <QuietDays model={model} />
        </>
      )}
    </div>
  );
}

function QuietDays({ model }: { model: RemindingModel }) {
  const quiet = model.reminding?.notify.quietDays ?? [];
  return (
    <fieldset class="row wrap days">
      <legend>{say('quiet_days')}</legend>
      {weekdays().map((day) => (
        <button
          key={day}
          type="button"
          class="btn small"
          aria-pressed={quiet.includes(day)}
          onClick={() => model.quiet(day, !quiet.includes(day))}
        >
          {weekdayText(day, 'short')}
        </button>
      ))}
    </fieldset>
  );
}
