import type { PlainDate } from '../../domain/base.ts';
import { SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { wholeDay } from '../days.ts';
import { FormFoot } from './form-foot.tsx';
import type { Reminder } from './reminder.ts';
import { Choice } from './talk-form.tsx';

/** The days offered, with their words. */
const CHIPS = [
  ['chip_tomorrow', 'tomorrow'],
  ['chip_week', 'nextWeek'],
  ['chip_month', 'inAMonth'],
  ['chip_three_months', 'inThreeMonths'],
] as const;

/** What a reminder can be; an offer may have an end. */
const REASONS = ['custom', 'promise', 'thanks', 'share'] as const;

/** Choosing a day to get back in touch: by a chip, a date, or in words; and what for. */
export function ReminderForm({ reminder, days }: { reminder: Reminder; days: NearDays }) {
  const choose = (due: PlainDate) => reminder.update({ due, words: '' });
  return (
    <form
      class="card form reminder"
      aria-label={say(reminder.snoozes ? 'panel_snooze_until' : 'remind_me')}
      noValidate // Tend says itself what is in the way
      onSubmit={(event) => {
        event.preventDefault();
        reminder.save();
      }}
    >
      {CHIPS.map(([word, day]) => (
        <button
          type="button"
          class="btn small"
          aria-pressed={reminder.due === days[day]}
          onClick={() => choose(days[day])}
        >
          {say(word)}
        </button>
      ))}
      <input
        class="field whole"
        type="date"
        min={reminder.snoozes ? days.tomorrow : days.today}
        aria-label={say('day')}
        value={reminder.due}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <input
        class="field whole"
        dir="auto"
        aria-label={say('day_in_words')}
        placeholder={say('day_example')}
        value={reminder.words}
        onInput={(event) => reminder.typeWords(event.currentTarget.value)}
      />
      {!reminder.snoozes && (
        <input
          class="field whole"
          dir="auto"
          maxLength={SUMMARY_LIMIT}
          aria-label={say('what_for')}
          placeholder={say('what_for')}
          value={reminder.summary}
          onInput={(event) => reminder.update({ summary: event.currentTarget.value })}
        />
      )}
      {!reminder.snoozes && (
        <Choice
          label={say('panel_reason')}
          values={REASONS}
          value={REASONS.find((one) => one === reminder.reason)}
          text={(reason) => say(`panel_reason_${reason}`)}
          choose={(reason) => reminder.update({ reason, expires: '' })}
        />
      )}
      {reminder.reason === 'share' && (
        <label class="row s whole">
          {say('panel_offer_until')}
          <input
            class="field"
            type="date"
            min={reminder.due || days.today}
            aria-label={say('panel_offer_until')}
            value={reminder.expires}
            onChange={(event) => reminder.update({ expires: event.currentTarget.value })}
          />
        </label>
      )}
      <FormFoot
        problem={reminder.problem}
        note={reminder.due && wholeDay(reminder.due, days)}
        cancel={reminder.hide}
      />
    </form>
  );
}
