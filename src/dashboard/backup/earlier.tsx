import type { StoreState } from '../../domain/copies.ts';
import { momentText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { Confirm } from '../confirm.tsx';
import type { EarlierModel } from './earlier-model.ts';
import type { Job } from './job.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';

interface EarlierProps {
  store: StoreState;
  earlier: EarlierModel;
  job: Job;
}

/** The stores of before a restore, while they are kept; a damaged one is until everything is deleted. */
export function Earlier({ store, earlier, job }: EarlierProps) {
  if (store.earlier.length === 0 && job.at !== 'earlier') return null;
  const busy = job.doing !== '';
  return (
    <section tabIndex={-1}>
      <h2>{say('earlier_title')}</h2>
      <p class="soft">{say('earlier_more')}</p>
      <JobLine job={job} at="earlier" />
      <ul class="lines">
        {store.earlier.map(({ name, until }) => {
          const text = isForGood(until)
            ? say('earlier_damaged')
            : say('earlier_until', momentText(until, store.now));
          return (
            <li key={name}>
              <div class="row">
                <span class="grow">{text}</span>
                <JobButton
                  class="btn small"
                  aria-label={say('label_value', say('earlier_go_back'), text)}
                  aria-expanded={earlier.asked === name}
                  onClick={() => earlier.ask(earlier.asked === name ? undefined : name)}
                  busy={busy}
                >
                  {say('earlier_go_back')}
                </JobButton>
              </div>
              {earlier.asked === name && <Sure earlier={earlier} busy={busy} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sure({ earlier, busy }: { earlier: EarlierModel; busy: boolean }) {
  return (
    <Confirm
      question={say('earlier_go_back_ask')}
      yes={say('earlier_yes')}
      busy={busy}
      onYes={() => void earlier.goBack()}
      onNo={() => earlier.ask(undefined)}
    >
      <p>{say('earlier_sure')}</p>
    </Confirm>
  );
}

/** Nobody has a date to look forward to in the year 9999. */
function isForGood(until: string): boolean {
  return until.startsWith('9999');
}
