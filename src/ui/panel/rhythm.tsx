import { CADENCE_UNITS, type Cadence, type CadenceUnit, MOST_UNITS } from '../../domain/cadence.ts';
import { isOnlyWritten } from '../../domain/interaction.ts';
import { say } from '../../words/index.ts';
import { sayCount, sayFromOne } from '../../words/plural.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { nearOrShort } from '../days.ts';
import type { MenuItems } from '../menu-list.tsx';
import { widenedText } from '../widened.ts';
import { Away, awayText } from './away.tsx';
import type { Deeds } from './deeds.ts';
import { FormFoot } from './form-foot.tsx';
import type { Late } from './late.tsx';
import type { PanelModel } from './panel-model.ts';
import { TextMenu } from './text-menu.tsx';

/** How often to be in touch: presets, and one of one's own while it is typed. */
export interface RhythmModel {
  own: { every: string; unit: CadenceUnit; problem?: string | undefined } | undefined;
  set(cadence: Cadence | 'none' | undefined): Promise<void>;
  begin(): void;
  update(change: Partial<NonNullable<RhythmModel['own']>>): void;
  hide(): void;
  save(): Promise<void>;
  items(): MenuItems;
}

const OPENER = '.rhythm button';

export function rhythmOf(panel: PanelModel, deeds: Deeds): RhythmModel {
  const show = (own: RhythmModel['own'], focus?: string) => {
    rhythm.own = own;
    panel.changed(focus);
  };
  const preset = (every: number, unit: CadenceUnit) => () => void rhythm.set({ every, unit });
  const rhythm: RhythmModel = {
    own: undefined,
    set: (cadence) => deeds.attempt('setCadence', { cadence }, 'panel_cadence_set'),
    begin() {
      const { every = 1, unit = 'month' as const } = panel.view?.cadence?.cadence ?? {};
      show({ every: String(every), unit }, '.own-rhythm input');
    },
    update(change) {
      if (rhythm.own) show({ ...rhythm.own, problem: undefined, ...change });
    },
    hide: () => show(undefined, OPENER),
    async save() {
      if (!rhythm.own) return;
      const every = Number(rhythm.own.every);
      const isOne = Number.isInteger(every) && every >= 1 && every <= MOST_UNITS;
      if (!isOne) return rhythm.update({ problem: say('panel_cadence_unread') });
      try {
        await deeds.write('setCadence', { cadence: { every, unit: rhythm.own.unit } }, 'panel_cadence_set');
        rhythm.hide();
      } catch (error) {
        rhythm.update({ problem: refusal(codeOf(error)) });
      }
    },
    items: () => ({
      panel_every_week: preset(1, 'week'),
      panel_every_two_weeks: preset(2, 'week'),
      panel_every_month: preset(1, 'month'),
      panel_every_three_months: preset(3, 'month'),
      panel_every_six_months: preset(6, 'month'),
      panel_every_year: preset(1, 'year'),
      panel_every_own: rhythm.begin,
      ...(panel.view?.groups.length !== 0 && { panel_as_groups: () => void rhythm.set(undefined) }),
      panel_no_cadence: () => void rhythm.set('none'),
    }),
  };
  return rhythm;
}

/** How often, where that comes from, and when they last spoke, or what nobody has replied to. */
export function Rhythm({ late }: { late: Late }) {
  const { view } = late.panel;
  if (!view?.contact) return null;
  if (awayText(view)) return <Away late={late} view={view} />;
  const { cadence, spoke, days, line } = view;
  // Of a proposal to let them rest the card says it.
  const waited = line?.reasons.find(({ kind }) => kind === 'cadence');
  const often = cadence && sayFromOne(`panel_cadence_${cadence.cadence.unit}`, cadence.cadence.every);
  const from = cadence?.from === undefined ? '' : say('panel_from_group', cadence.from);
  const none = say(view.contact.cadence === 'none' ? 'panel_not_regularly' : 'panel_how_often');
  const text = often ? often + from : none;
  return (
    <>
      <span class="soft">·</span>
      <TextMenu
        late={late}
        name="rhythm"
        class="words"
        label={`${say('panel_how_often')} ${often ? text : view.contact.cadence === 'none' ? none : ''}`}
        items={late.rhythm.items}
      >
        {text}
      </TextMenu>
      {waited?.cadence && waited.unanswered && (
        <span class="soft s whole">{widenedText(waited.cadence, waited.unanswered)}</span>
      )}
      {spoke && (
        <span class="soft s spoke">
          {say(line && isOnlyWritten(line.rank) ? 'last_wrote' : 'panel_spoke', nearOrShort(spoke, days))}
        </span>
      )}
    </>
  );
}

/** A cadence of one's own. */
export function RhythmForm({ rhythm }: { rhythm: RhythmModel }) {
  const { own, update } = rhythm;
  if (!own) return null;
  return (
    <form
      class="card form own-rhythm"
      aria-label={say('panel_how_often')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void rhythm.save();
      }}
    >
      <input
        class="field"
        type="number"
        min={1}
        max={MOST_UNITS}
        aria-label={say('panel_every')}
        value={own.every}
        onInput={(event) => update({ every: event.currentTarget.value })}
      />
      <select
        class="field"
        aria-label={say('panel_unit')}
        value={own.unit}
        onChange={(event) => update({ unit: event.currentTarget.value as CadenceUnit })}
      >
        {CADENCE_UNITS.map((unit) => (
          <option value={unit}>{sayCount(`panel_unit_${unit}`, Number(own.every))}</option>
        ))}
      </select>
      <FormFoot problem={own.problem} cancel={rhythm.hide} />
    </form>
  );
}
