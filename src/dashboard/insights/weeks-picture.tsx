import type { WeekActivity } from '../../domain/activity.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { shortDay } from '../../ui/days.ts';
import { locale, say } from '../../words/index.ts';
import { behindAddress, WEEK_PARTS } from './behind-model.ts';
import { Columns } from './columns.tsx';
import { Figure, Legend } from './figure.tsx';

/** What was done, week by week. */
export function WeeksPicture({ weeks, days }: { weeks: WeekActivity[]; days: NearDays }) {
  const parts = WEEK_PARTS.map((part) => ({ ...part, text: say(part.word) }));
  const countOf = ({ people }: WeekActivity) => Object.keys(people).length;
  const hrefOf = (week: WeekActivity) => (countOf(week) > 0 ? behindAddress('week', week.from) : undefined);
  const columns = weeks.map((week) => ({
    key: week.from,
    title: [
      say('insights_week', shortDay(week.from, days)),
      ...parts
        .filter(({ of }) => week[of] > 0)
        .map(({ of, text }) => say('label_value', text, week[of].toLocaleString(locale()))),
    ].join('\n'),
    href: hrefOf(week),
    parts: parts.map(({ of, fill }) => ({ fill, count: week[of] })),
  }));
  const marks = weeks.filter((_, at) => at % 13 === 0);
  return (
    <Figure
      title={say('insights_weeks')}
      meaning={say('insights_weeks_meaning')}
      heads={[say('insights_week_from'), ...parts.map(({ text }) => text), say('people_room')]}
      rows={[...weeks]
        .reverse()
        .map((week) => [
          { text: shortDay(week.from, days) },
          ...parts.map(({ of }) => ({ text: week[of] })),
          { text: countOf(week), href: hrefOf(week) },
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
