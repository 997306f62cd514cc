import { Agenda } from '../../ui/agenda/agenda.tsx';
import type { AgendaModel } from '../../ui/agenda/agenda-model.ts';
import { Day } from '../../ui/day.tsx';
import { wholeDay } from '../../ui/days.ts';
import { isPainted } from '../../ui/painted.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import type { ReviewModel } from '../review/review-model.ts';
import { LogForm } from './log-form.tsx';
import type { LogModel } from './log-model.ts';

/** Who to get in touch with today and later this week, and what was talked about already. */
export function Today({ agenda, log, review }: { agenda: AgendaModel; log: LogModel; review: ReviewModel }) {
  const { page } = agenda;
  if (!page) return <h1>{say('today_room')}</h1>;
  const { days } = page;
  const isEmpty = page.today.length === 0 && page.later.length === 0;
  return (
    <>
      <div class="row wrap">
        <div class="grow">
          <h1>{say('today_room')}</h1>
          <p class="soft">
            <Day at={days.today} text={isPainted() ? wholeDay(days.today, days) : undefined} />
          </p>
        </div>
        {!page.empty && !log.said && (
          <button type="button" class="btn" onClick={() => log.begin(days.today)}>
            {say('talk_new')}
          </button>
        )}
      </div>
      <ReviewLine review={review} />
      <LogForm log={log} today={days.today} />
      {isEmpty && (
        <Calm
          title={say(page.empty ? 'nobody_kept' : 'nothing_due')}
          more={say(page.empty ? 'nobody_kept_hint' : 'nothing_due_hint')}
        />
      )}
      <Agenda agenda={agenda} page={page} />
    </>
  );
}
