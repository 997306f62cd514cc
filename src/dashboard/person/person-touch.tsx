import type { PersonPage } from '../../api/contract.ts';
import type { Cadence } from '../../domain/cadence.ts';
import { PHASES, type Phase } from '../../domain/contact.ts';
import { addDays } from '../../domain/plain-date.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { spokeText } from '../../ui/spoke-text.ts';
import { say } from '../../words/index.ts';
import { OFFERED } from '../offered-cadences.ts';
import type { PersonPageModel } from './person-page-model.ts';

const IMPORTANCE = [0, 1, 2, 3] as const;

/** How often, at what stage, how important, and until when they are left in peace. */
export function PersonTouch({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { contact, days, line } = page;
  const spoke = spokeText(line?.rank, days);
  const { attempt } = person.doer;
  const stand = (standing: { phase?: Phase; importance?: 0 | 1 | 2 | 3; pausedUntil?: string }) =>
    void attempt('setStanding', standing, 'panel_standing_set');
  return (
    <section tabIndex={-1} class="touch">
      <h2>{say('keep_in_touch')}</h2>
      <div class="fields">
        <CadenceChoice person={person} page={page} />
        <label class="s soft">
          {say('panel_phase')}
          <select
            class="field"
            value={contact.phase}
            onChange={({ currentTarget }) => stand({ phase: currentTarget.value as Phase })}
          >
            {PHASES.map((phase) => (
              <option key={phase} value={phase}>
                {say(`panel_phase_${phase}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="s soft">
          {say('panel_importance')}
          <select
            class="field"
            value={contact.importance}
            onChange={({ currentTarget }) => stand({ importance: Number(currentTarget.value) as 0 })}
          >
            {IMPORTANCE.map((importance) => (
              <option key={importance} value={importance}>
                {importance}
              </option>
            ))}
          </select>
        </label>
        <label class="s soft">
          {say('panel_paused_until')}
          <input
            class="field"
            type="date"
            min={addDays(days.today, 1)}
            value={contact.pausedUntil ?? ''}
            onBlur={({ currentTarget: { value, validity } }) => {
              if (!validity.badInput && value !== (contact.pausedUntil ?? '')) stand({ pausedUntil: value });
            }}
          />
        </label>
      </div>
      {spoke && <p class="soft s">{spoke}</p>}
    </section>
  );
}

/** Their own rhythm, that of their groups, or none. */
function CadenceChoice({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const own = page.contact.cadence;
  const named = (one: Cadence | 'none' | undefined) =>
    one === undefined || one === 'none' ? (one ?? '') : `${one.every} ${one.unit}`;
  // One that is not offered was set elsewhere, and stays as it is.
  const isOdd = own && own !== 'none' && !OFFERED.some((one) => named(one) === named(own));
  const all: Cadence[] = isOdd ? [own, ...OFFERED] : OFFERED;
  const { cadence: groups } = page.cadence?.from ? page.cadence : {};
  return (
    <label class="s soft">
      {say('field_cadence')}
      <select
        class="field"
        value={named(own)}
        onChange={({ currentTarget: { value } }) => {
          const cadence = value === 'none' ? 'none' : all.find((one) => named(one) === value);
          void person.doer.attempt('setCadence', { cadence }, 'panel_cadence_set');
        }}
      >
        <option value="">
          {groups ? say('cadence_of_groups', cadenceText(groups)) : say('cadence_none')}
        </option>
        {groups && <option value="none">{say('cadence_none')}</option>}
        {!groups && own === 'none' && <option value="none">{say('cadence_none_own')}</option>}
        {all.map((one) => (
          <option key={named(one)} value={named(one)}>
            {cadenceText(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
