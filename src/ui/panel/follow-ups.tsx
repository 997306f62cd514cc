import type { PanelView } from '../../api/contract.ts';
import { dayOf } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import { PanelMenu } from './panel-menu.tsx';
import type { PanelModel } from './panel-model.ts';

/** The days set for this person, the next first. */
export function FollowUps({ model, view }: { model: PanelModel; view: PanelView }) {
  if (view.followUps.length === 0) return null;
  return (
    <section tabIndex={-1} aria-label={say('follow_ups')}>
      <h2>{say('follow_ups')}</h2>
      <ul class="follow-ups">
        {view.followUps.map((followUp) => {
          const { uid, summary } = followUp;
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
              <button
                type="button"
                class="btn small"
                onClick={() => model.act(({ deeds }) => deeds.answer(uid, 'done'))}
              >
                {say('done')}
              </button>
              <PanelMenu
                model={model}
                uid={uid}
                label={say('snooze')}
                icon="snooze"
                class="snooze"
                items={(late) => late.snoozeItems(followUp)}
              />
              <PanelMenu
                model={model}
                uid={uid}
                label={say('more_about_day')}
                icon="more"
                items={(late) => late.followUpItems(followUp)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
