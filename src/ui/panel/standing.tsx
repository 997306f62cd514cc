import { PHASES } from '../../domain/contact.ts';
import { addDays } from '../../domain/plain-date.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { Icon } from '../icons.tsx';
import type { Late } from './late.tsx';
import { Choice } from './talk-form.tsx';

const IMPORTANCE = [0, 1, 2, 3] as const;

/** Where somebody stands, as a chip. */
export function StandingChip({ late }: { late: Late }) {
  const contact = late.panel.view?.contact;
  if (!contact) return null;
  const { phase, importance } = contact;
  return (
    <button
      type="button"
      class="chip s add standing-chip"
      aria-expanded={late.standingShown}
      aria-label={say(
        'label_value',
        say('panel_standing'),
        commas([say(`panel_phase_${phase}`), say('label_value', say('panel_importance'), importance)]),
      )}
      onClick={late.toggleStanding}
    >
      {say(`panel_phase_${phase}`)}
      <span aria-hidden="true">{'●'.repeat(importance) + '○'.repeat(3 - importance)}</span>
      <Icon name="down" />
    </button>
  );
}

/** What stage they are in, how important they are, and until when they are left in peace: each one press. */
export function StandingCard({ late }: { late: Late }) {
  const { panel, deeds } = late;
  const { contact, days } = panel.view ?? {};
  if (!contact || !days) return null;
  const set = (standing: Parameters<typeof deeds.attempt<'setStanding'>>[1]) =>
    void deeds.attempt('setStanding', standing, 'panel_standing_set');
  const { pausedUntil = '' } = contact;
  /** A day is taken once it is whole: at Enter, or where the field is left. */
  const take = ({ value, validity }: HTMLInputElement) => {
    const changed = late.pauseTyped !== undefined && value !== pausedUntil && !validity.badInput;
    late.typePause(undefined);
    if (changed) set({ pausedUntil: value });
  };
  return (
    <section class="card form standing" aria-label={say('panel_standing')}>
      <Choice
        label={say('panel_phase')}
        values={PHASES}
        value={contact.phase}
        text={(phase) => say(`panel_phase_${phase}`)}
        choose={(phase) => set({ phase })}
      />
      <Choice
        label={say('panel_importance')}
        values={IMPORTANCE}
        value={contact.importance}
        text={String}
        choose={(importance) => set({ importance })}
      />
      <label class="whole row s soft">
        {say('panel_paused_until')}
        <input
          class="field grow"
          type="date"
          min={addDays(days.today, 1)}
          value={late.pauseTyped ?? pausedUntil}
          onInput={(event) => late.typePause(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget)}
          onBlur={(event) => take(event.currentTarget)}
        />
      </label>
      <div class="row whole">
        <span class="grow" />
        <button type="button" class="btn quiet" onClick={late.toggleStanding}>
          {say('close')}
        </button>
      </div>
    </section>
  );
}
