import type { PanelView } from '../../api/contract.ts';
import { say } from '../../words/index.ts';
import { nearOrShort } from '../days.ts';
import type { Late } from './late.tsx';
import { phaseBefore } from './recalled.ts';

/** Why somebody is not in the agenda: resting, let go, or paused until a day; '' where they are in it. */
export function awayText({ contact, days }: PanelView): string {
  const { phase, pausedUntil = '' } = contact ?? {};
  if (phase === 'resting' || phase === 'letGo') return say(`panel_is_${phase}`);
  if (pausedUntil <= days.today) return '';
  return say('panel_is_paused', nearOrShort(pausedUntil, days));
}

/** That they are left in peace, with the way back. */
export function Away({ late, view }: { late: Late; view: PanelView }) {
  return (
    <>
      <span class="away soft grow clip">{awayText(view)}</span>
      <button type="button" class="btn small" onClick={() => bringBack(late, view)}>
        {say('panel_bring_back')}
      </button>
    </>
  );
}

/** Ends whatever keeps them out of the agenda. */
function bringBack(late: Late, view: PanelView) {
  const { contact, days } = view;
  const { phase, pausedUntil = '' } = contact ?? {};
  const away = phase === 'resting' || phase === 'letGo';
  const standing = {
    ...(away && { phase: phaseBefore(view) }),
    ...(pausedUntil > days.today && { pausedUntil: '' as const }),
  };
  late.rest = '';
  return late.deeds.attempt('setStanding', standing, 'panel_brought_back');
}
