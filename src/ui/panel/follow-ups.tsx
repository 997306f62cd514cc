import type { PanelView } from '../../api/contract.ts';
import { dayOf } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import type { PanelModel } from './panel-model.ts';

/** The days set for this person, the next first; what can be done about them comes with the late parts. */
export function FollowUps({ model: { late }, view }: { model: PanelModel; view: PanelView }) {
  return (
    view.followUps[0] && (
      <section tabIndex={-1} aria-label={say('follow_ups')}>
        <h2>{say('follow_ups')}</h2>
        <ul class="follow-ups">
          {view.followUps.map((followUp) => (
            <li key={followUp.uid} class="row">
              <div class="grow">
                <DueDay day={dayOf(followUp)} days={view.days} text={late?.dayText} />
                {followUp.reason !== 'custom' && ` · ${say(`panel_reason_${followUp.reason as 'promise'}`)}`}
                <div class="soft text">
                  <bdi>{followUp.summary}</bdi>
                </div>
              </div>
              <div class="deeds">{late && <late.FollowUpDeeds followUp={followUp} />}</div>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
