import type { ComponentChildren } from 'preact';
import { FAVOUR_LIMIT, FAVOUR_SIDES, kindsOf } from '../../domain/favour.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { bringIntoSight } from '../in-sight.ts';
import { thirdAskText } from '../third-ask.ts';
import type { Favours } from './favours.ts';
import { FormFoot } from './form-foot.tsx';
import { Choice } from './talk-form.tsx';

/** What one did for the other: by whom, what, and a line of text. */
export function FavourForm({
  favours,
  days,
  interest,
  children,
}: {
  favours: Favours;
  days: NearDays;
  /** Something they care for: an idea what to give. */
  interest?: string | undefined;
  /** Further fields. */
  children?: ComponentChildren;
}) {
  const { open, update, hide } = favours;
  if (!open) return null;
  const third = favours.isThird();
  return (
    <form
      class="card form"
      ref={bringIntoSight}
      aria-label={say('give_and_ask')}
      noValidate
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Escape') return;
        event.stopPropagation();
        hide();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void favours.save();
      }}
    >
      <Choice
        label={say('favour_side')}
        values={FAVOUR_SIDES}
        value={open.side}
        text={(side) => say(`side_${side}`)}
        choose={(side) => update({ side })}
      />
      <Choice
        label={say('favour_what')}
        values={kindsOf(open.side)}
        value={open.kind}
        text={(kind) => say(`favour_${kind}`)}
        choose={(kind) => update({ kind })}
      />
      <input
        class="field whole"
        dir="auto"
        maxLength={FAVOUR_LIMIT}
        aria-label={say('favour_text')}
        placeholder={say('favour_text')}
        value={open.text}
        onInput={(event) => update({ text: event.currentTarget.value })}
      />
      {(open.favourUid || children) && (
        <input
          class="field"
          type="date"
          max={days.today}
          aria-label={say('day')}
          value={open.on}
          onChange={(event) => update({ on: event.currentTarget.value })}
        />
      )}
      {children}
      <FormFoot
        problem={open.problem}
        note={third ? thirdAskText(interest) : ''}
        save={third ? say('save_anyway') : undefined}
        cancel={hide}
      />
    </form>
  );
}
