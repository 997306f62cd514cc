import type { WeekActivity } from '../../domain/activity.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { addDays } from '../../domain/plain-date.ts';
import { shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import { Columns } from './columns.tsx';
import { Figure, Legend } from './figure.tsx';

const PARTS = [
  { of: 'both', fill: 'solid', word: 'insights_both' },
  { of: 'out', fill: 'hatch', word: 'insights_out' },
  { of: 'in', fill: 'dots', word: 'insights_in' },
  { of: 'notes', fill: 'plain', word: 'insights_notes' },
] as const;

/** What was done, week by week. */
export function WeeksPicture({ weeks, days }: { weeks: WeekActivity[]; days: NearDays }) {
  const parts = PARTS.map((part) => ({ ...part, text: say(part.word) }));
  const hrefOf = ({ from }: WeekActivity) =>
    listAddress({ ...PLAIN_VIEW, filters: { spokeSince: [from], spokeBefore: [addDays(from, 7)] } });
  const columns = weeks.map((week) => ({
    key: week.from,
    title: [
      say('insights_week', shortDay(week.from, days)),
      ...parts.filter(({ of }) => week[of] > 0).map(({ of, text }) => `${text}: ${week[of]}`),
    ].join('\n'),
    href: hrefOf(week),
    parts: parts.map(({ of, fill }) => ({ fill, count: week[of] })),
  }));
  const marks = weeks.filter((_, at) => at % 13 === 0);
  return (
    <Figure
      title={say('insights_weeks')}
      meaning={say('insights_weeks_meaning')}
      heads={[say('insights_week_from'), ...parts.map(({ text }) => text)]}
      rows={[...weeks]
        .reverse()
        .map((week) => [
          { text: shortDay(week.from, days), href: hrefOf(week) },
          ...parts.map(({ of }) => ({ text: week[of] })),
        ])}
    >
      <Legend of={parts} />
      <Columns columns={columns} gap={0.25} />
      <div class="axis s soft">
        {marks.map(({ from }) => (
          <span key={from}>{shortDay(from, days)}</span>
        ))}
      </div>
    </Figure>
  );
}
