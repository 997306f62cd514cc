import type { PanelView } from '../../api/contract.ts';
import { dayOf, type FollowUp } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import { Icon } from '../icons.tsx';
import { Menu } from '../menu.tsx';
import { SnoozeMenu } from '../snooze-menu.tsx';
import type { PanelModel } from './panel-model.ts';

/** The days set for this person, the next first. */
export function FollowUps({ model, view }: { model: PanelModel; view: PanelView }) {
  if (view.followUps.length === 0) return null;
  return (
    <section tabIndex={-1} aria-label={say('follow_ups')}>
      <h2>{say('follow_ups')}</h2>
      <ul class="follow-ups">
        {view.followUps.map((followUp) => (
          <Line key={followUp.uid} model={model} view={view} followUp={followUp} />
        ))}
      </ul>
    </section>
  );
}

function Line({ model, view, followUp }: { model: PanelModel; view: PanelView; followUp: FollowUp }) {
  const { deeds, reminder } = model;
  const { uid } = followUp;
  const items = [
    { text: say('change'), run: () => reminder.show(followUp) },
    { text: say('skip'), run: () => deeds.answer(uid, 'skipped') },
    { text: say('remove'), run: () => deeds.removeFollowUp(uid) },
  ];
  return (
    <li class="row">
      <div class="grow">
        <DueDay day={dayOf(followUp)} today={view.today} />
        {followUp.summary && (
          <div class="soft reason">
            <bdi>{followUp.summary}</bdi>
          </div>
        )}
      </div>
      <div class="row tight">
        <button type="button" class="btn small" onClick={() => deeds.answer(uid, 'done')}>
          {say('done')}
        </button>
        <SnoozeMenu today={view.today} snooze={(until) => deeds.answer(uid, 'snoozed', until)} />
        <Menu label={say('more_about_day')} items={items}>
          <Icon name="more" />
        </Menu>
      </div>
    </li>
  );
}
