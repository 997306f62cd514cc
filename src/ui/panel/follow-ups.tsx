import type { PanelView } from '../../api/contract.ts';
import { dayOf } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import { Menu } from '../menu.tsx';
import { SnoozeMenu } from '../snooze-menu.tsx';
import type { PanelModel } from './panel-model.ts';

/** The days set for this person, the next first. */
export function FollowUps({ model, view }: { model: PanelModel; view: PanelView }) {
  const { deeds } = model;
  if (view.followUps.length === 0) return null;
  return (
    <section tabIndex={-1} aria-label={say('follow_ups')}>
      <h2>{say('follow_ups')}</h2>
      <ul class="follow-ups">
        {view.followUps.map((followUp) => {
          const { uid, summary } = followUp;
          const items = {
            change: () => model.remind(followUp),
            skip: () => deeds.answer(uid, 'skipped'),
            remove: () => deeds.attempt('removeFollowUp', { followUpUid: uid }, 'followup_removed'),
          };
          return (
            <li key={uid} class="row">
              <div class="grow">
                <DueDay day={dayOf(followUp)} days={view.days} />
                {summary && (
                  <div class="soft text" dir="auto">
                    {summary}
                  </div>
                )}
              </div>
              <button type="button" class="btn small" onClick={() => deeds.answer(uid, 'done')}>
                {say('done')}
              </button>
              <SnoozeMenu days={view.days} snooze={(until) => deeds.answer(uid, 'snoozed', until)} />
              <Menu label={say('more_about_day')} icon="more" items={items} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
