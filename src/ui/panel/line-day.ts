import type { PanelView } from '../../api/contract.ts';
import type { Reason } from '../../domain/due.ts';
import { say } from '../../words/index.ts';

/** The day for which a person comes up, and since when it was waited for. A calm reason is never late. */
export function lineDay({ line, days: { today } }: PanelView) {
  const dated = line?.reasons.map(({ day, due, calm, since }) => ({
    since,
    day: [day, due, calm ? today : ''].sort()[2] as string,
  }));
  return dated?.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

/** The reasons that are up; where none is, the next ones. */
export function whyNow({ line, days: { today } }: PanelView): { up: boolean; reasons: Reason[] } {
  const { next = '9', reasons = [] } = line ?? {};
  const up = next <= today;
  return { up, reasons: reasons.filter(({ day }) => day <= (up ? today : next)) };
}

/** Why somebody comes up, in a few words; '' where the day says it all. */
export function whyText(view: PanelView): string {
  const { up, reasons } = whyNow(view);
  return reasons
    .map(({ kind, summary, label, keyDate }) => {
      if (kind === 'followUp') return summary || (up && say('get_in_touch'));
      if (kind === 'keyDate') return label || say(`panel_date_${keyDate ?? 'custom'}`);
      return (kind !== 'cadence' || up) && say(`panel_why_${kind}`);
    })
    .filter(Boolean)
    .join(' · ');
}
