import { DIRECTIONS, INTERACTION_KINDS, LINE_LIMIT } from '../../domain/interaction.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { FormFoot } from './form-foot.tsx';
import type { Talk } from './talk.ts';

/** Says more exactly how they were in touch. */
export function TalkForm({ talk, days }: { talk: Talk; days: NearDays }) {
  const { open, update } = talk;
  if (!open) return null;
  return (
    <form
      class="card form talk"
      aria-label={say('panel_talked')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void talk.save();
      }}
    >
      <Choice
        label={say('panel_how')}
        values={INTERACTION_KINDS}
        value={open.kind}
        text={(kind) => say(`panel_kind_${kind}`)}
        choose={(kind) => update({ kind })}
      />
      <Choice
        label={say('panel_who')}
        values={DIRECTIONS}
        value={open.direction}
        text={(direction) => say(`panel_direction_${direction}`)}
        choose={(direction) => update({ direction })}
      />
      {open.direction === 'out' && (
        <Choice
          label={say('panel_reply')}
          values={[false, true] as const}
          value={open.answered}
          text={(answered) => say(answered ? 'panel_replied' : 'panel_no_reply')}
          choose={(answered) => update({ answered: open.answered === answered ? undefined : answered })}
        />
      )}
      <input
        class="field"
        type="date"
        max={days.today}
        aria-label={say('day')}
        value={open.on}
        onChange={(event) => update({ on: event.currentTarget.value })}
      />
      <label class="row s">
        <input
          type="checkbox"
          checked={open.touch}
          onChange={(event) => update({ touch: event.currentTarget.checked })}
        />
        {say('panel_counts')}
      </label>
      <input
        class="field whole"
        dir="auto"
        maxLength={LINE_LIMIT}
        aria-label={say('panel_about_what')}
        placeholder={say('panel_about_what')}
        value={open.text}
        onInput={(event) => update({ text: event.currentTarget.value })}
      />
      <FormFoot problem={open.problem} cancel={talk.hide} />
    </form>
  );
}

/** One of few, each one press away. */
export function Choice<Value extends string | number | boolean>(choice: {
  label: string;
  values: readonly Value[];
  value: Value | undefined;
  text(value: Value): string;
  choose(value: Value): void;
}) {
  const { label, values, value, text, choose } = choice;
  return (
    <fieldset class="row whole choice">
      <legend class="soft s">{label}</legend>
      {values.map((one) => (
        <button type="button" class="btn small" aria-pressed={one === value} onClick={() => choose(one)}>
          {text(one)}
        </button>
      ))}
    </fieldset>
  );
}
