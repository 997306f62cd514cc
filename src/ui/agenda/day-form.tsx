import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { closeOnEscape } from '../close-on-escape.ts';
import { wholeDay } from '../days.ts';
import type { DayChooser } from './day-chooser.ts';

/** Choosing the day to put a line off to, by a date or in words. */
export function DayForm({ chooser, days }: { chooser: DayChooser; days: NearDays }) {
  const { day, words, problem } = chooser;
  return (
    <form
      class="beneath"
      aria-label={say('snooze_choose')}
      noValidate // Tend says itself what is in the way
      onKeyDown={(event) => closeOnEscape(event, chooser.close)}
      onSubmit={(event) => {
        event.preventDefault();
        chooser.save(days.today);
      }}
    >
      <div class="row">
        <input
          class="field"
          type="date"
          min={days.tomorrow}
          aria-label={say('day')}
          value={day}
          onChange={(event) => chooser.choose(event.currentTarget.value)}
        />
        <input
          class="field"
          dir="auto"
          aria-label={say('day_in_words')}
          placeholder={say('day_example')}
          value={words}
          onInput={(event) => chooser.typeWords(event.currentTarget.value)}
          ref={focusOnce}
        />
      </div>
      <div class="row">
        <span class={`grow s ${problem ? 'overdue' : 'soft'}`} role="status">
          {problem ?? (day && wholeDay(day, days))}
        </span>
        <button type="button" class="btn quiet" onClick={chooser.close}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn primary">
          {say('snooze')}
        </button>
      </div>
    </form>
  );
}

/** The form was opened to be typed into. */
function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
