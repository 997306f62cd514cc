import type { PersonPage } from '../../api/contract.ts';
import { dayOf, type FollowUp } from '../../domain/follow-up.ts';
import type { Share } from '../../domain/share.ts';
import { dayText } from '../../ui/days.ts';
import { ReminderForm } from '../../ui/panel/reminder-form.tsx';
import { SnoozeMenu } from '../../ui/snooze-menu.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** Days to get back in touch. */
export function PersonReminders({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { reminder, doer } = person;
  const { followUps, shares, days } = page;
  return (
    <section tabIndex={-1} class="person-reminders">
      <h2>{say('reminders')}</h2>
      {reminder.open && (
        <div ref={focusInside}>
          <ReminderForm reminder={reminder} days={days} />
        </div>
      )}
      {followUps.length === 0 && !reminder.open && <p class="soft">{say('reminders_none')}</p>}
      {followUps.length > 0 && (
        <ul class="lines">
          {followUps.map((one) => (
            <li key={one.uid} class="row wrap">
              <span class="grow what">
                <span class={dayOf(one) <= days.today ? 'due strong' : 'soft'}>
                  {dayText(dayOf(one), days)}
                </span>{' '}
                <Summary one={one} shares={shares} />
              </span>
              <button type="button" class="btn small" onClick={() => doer.answer(one.uid, 'done')}>
                {say('done')}
              </button>
              <SnoozeMenu days={days} snooze={(until) => doer.answer(one.uid, 'snoozed', until)} />
              <button type="button" class="btn small quiet" onClick={() => reminder.show(one)}>
                {say('change')}
              </button>
              <button
                type="button"
                class="btn small quiet"
                onClick={() =>
                  void doer.attempt('removeFollowUp', { followUpUid: one.uid }, 'followup_removed')
                }
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What it is for; an article to send can be opened. */
function Summary({ one, shares }: { one: FollowUp; shares: Share[] }) {
  const share = shares.find(({ uid }) => uid === one.share);
  if (!share) return <bdi>{one.summary || say('get_in_touch')}</bdi>;
  return (
    <a href={share.url} target="_blank" rel="noreferrer">
      <bdi>{say('to_send', one.summary)}</bdi>
    </a>
  );
}
