import type { PlainDate } from '../../domain/base.ts';
import { addDays, addMonths } from '../../domain/plain-date.ts';
import { say } from '../../words/index.ts';
import { wholeDay } from '../days.ts';
import type { Reminder } from './reminder.ts';

/** Choosing a day to get back in touch: by a chip, a date, or in words; and what for. */
export function ReminderForm({ reminder, today }: { reminder: Reminder; today: PlainDate }) {
  const chips = [
    { text: say('chip_tomorrow'), day: addDays(today, 1) },
    { text: say('chip_week'), day: addDays(today, 7) },
    { text: say('chip_month'), day: addMonths(today, 1) },
    { text: say('chip_three_months'), day: addMonths(today, 3) },
  ];
  return (
    <form
      class="card reminder"
      aria-label={say('remind_me')}
      noValidate // Tend says itself what is in the way
      onSubmit={(event) => {
        event.preventDefault();
        void reminder.save(today);
      }}
    >
      <div class="chips">
        {chips.map(({ text, day }) => (
          <button
            key={text}
            type="button"
            class="chip"
            aria-pressed={reminder.due === day}
            onClick={() => reminder.chooseDay(day)}
          >
            {text}
          </button>
        ))}
      </div>
      <div class="row">
        <input
          class="field date"
          type="date"
          min={today}
          aria-label={say('day')}
          value={reminder.due}
          onChange={(event) => reminder.chooseDay(event.currentTarget.value)}
        />
        <input
          class="field"
          aria-label={say('day_in_words')}
          placeholder={say('day_example')}
          value={reminder.words}
          onInput={(event) => reminder.typeWords(event.currentTarget.value)}
        />
      </div>
      <input
        class="field"
        dir="auto"
        aria-label={say('what_for')}
        placeholder={say('what_for')}
        value={reminder.summary}
        onInput={(event) => reminder.typeSummary(event.currentTarget.value)}
      />
      <div class="row wrap end">
        <span class={`grow s ${reminder.problem ? 'overdue' : 'soft'}`} role="status">
          {reminder.problem ?? (reminder.due && wholeDay(reminder.due, today))}
        </span>
        <button type="button" class="btn quiet" onClick={reminder.hide}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn primary">
          {say('save')}
        </button>
      </div>
    </form>
  );
}
