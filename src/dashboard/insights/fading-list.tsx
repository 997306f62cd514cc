import { roleOf } from '../../domain/contact.ts';
import type { Fading } from '../../domain/insights.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { Ring } from '../../ui/ring.tsx';
import { spokeText } from '../../ui/spoke-text.ts';
import { locale, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { listAddress, PLAIN_VIEW, writeAddress } from '../people/people-address.ts';
import { calledText } from '../people/people-words.ts';

/** Who fades now; each leads to their page and to a message to them. */
export function FadingList({
  fading,
  all,
  days,
}: {
  fading: Fading[];
  /** How many fade, those who are not named among them. */
  all: number;
  days: NearDays;
}) {
  return (
    <section aria-labelledby="insights-fading">
      <div class="row wrap">
        <h2 id="insights-fading" class="grow">
          {say('insights_fading')}
        </h2>
        {all > 0 && (
          <a class="s" href={listAddress({ ...PLAIN_VIEW, filters: { touch: ['fading'] } })}>
            {sayCount('insights_fading_all', all)}
          </a>
        )}
      </div>
      <p class="soft s">{say(fading.length > 0 ? 'insights_fading_meaning' : 'insights_fading_none')}</p>
      <ul class="lines fading">
        {fading.map(({ row, ratio, since }) => {
          const { uid, cadence } = row;
          const about = [
            say('insights_fading_since', shortDay(since, days)),
            spokeText(row, days),
            cadence && cadenceText(cadence),
          ];
          return (
            <li key={uid} class="row">
              <Ring name={row.name} small />
              <div class="grow">
                <p class="clip">
                  <a class="strong" href={`#people/${uid}`}>
                    <bdi>{calledText(row)}</bdi>
                  </a>{' '}
                  <bdi class="soft s">{commas(roleOf(row))}</bdi>
                </p>
                <p class="soft s">{about.filter(Boolean).join(' · ')}</p>
              </div>
              <span class="s soft times">
                {say('insights_times', ratio.toLocaleString(locale(), { maximumFractionDigits: 1 }))}
              </span>
              <a
                class="s"
                href={writeAddress(uid)}
                aria-label={say('label_value', say('write_message'), calledText(row))}
              >
                {say('write_message')}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
