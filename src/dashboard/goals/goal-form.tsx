import { GOAL_LIMIT, GOAL_TEXT_LIMIT } from '../../domain/goal.ts';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { GoalForm } from './goal-form-model.ts';

/** What the user wants to reach, what it takes, and by when. @param onCancel besides closing the form */
export function GoalFormCard({ form, onCancel }: { form: GoalForm; onCancel(): void }) {
  const { said, problem, busy, goalUid } = form;
  return (
    <form
      class="card form goal-form"
      aria-label={say(goalUid ? 'goal_change' : 'goal_new')}
      noValidate
      ref={focusInside}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <label class="s soft">
        {say('goal_summary')}
        <input
          class="field"
          dir="auto"
          maxLength={GOAL_LIMIT}
          placeholder={say('goal_summary_example')}
          required
          value={said.summary}
          onInput={(event) => form.type({ summary: event.currentTarget.value })}
        />
      </label>
      <label class="s soft">
        {say('goal_text')}
        <textarea
          class="field"
          rows={4}
          dir={said.text ? 'auto' : undefined}
          maxLength={GOAL_TEXT_LIMIT}
          aria-describedby="goal-text-hint"
          value={said.text}
          onInput={(event) => form.type({ text: event.currentTarget.value })}
        />
      </label>
      <p class="s soft" id="goal-text-hint">
        {say('goal_text_hint')}
      </p>
      <label class="s soft">
        {say('goal_until')}
        <input
          class="field short"
          type="date"
          required
          value={said.until}
          onChange={(event) => form.type({ until: event.currentTarget.value })}
        />
      </label>
      <div class="row">
        <span class="grow s overdue" role="status">
          {problem}
        </span>
        <button type="button" class="btn quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn primary" aria-disabled={busy || undefined}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}
