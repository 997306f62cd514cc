import type { QuarterFavours } from '../../domain/activity.ts';
import { say } from '../../words/index.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import { Columns } from './columns.tsx';
import { Figure, Legend } from './figure.tsx';

const PARTS = [
  { of: 'gave', fill: 'solid', word: 'side_gave' },
  { of: 'received', fill: 'hatch', word: 'side_received' },
  { of: 'asked', fill: 'dots', word: 'side_asked' },
] as const;

/** What was given, received and asked, quarter by quarter: a column each, side by side. */
export function FavoursPicture({ quarters }: { quarters: QuarterFavours[] }) {
  const parts = PARTS.map((part) => ({
    ...part,
    text: say(part.word),
    href: listAddress({ ...PLAIN_VIEW, filters: { favour: [part.of] } }),
  }));
  const isEmpty = quarters.every(({ gave, received, asked }) => gave + received + asked === 0);
  const columns = quarters.flatMap((quarter) =>
    parts.map(({ of, fill, text, href }) => ({
      key: `${quarter.from} ${of}`,
      title: `${quarterText(quarter)}\n${text}: ${quarter[of]}`,
      href,
      parts: [{ fill, count: quarter[of] }],
    })),
  );
  return (
    <Figure
      title={say('insights_favours')}
      meaning={say(isEmpty ? 'insights_favours_none' : 'insights_favours_meaning')}
      heads={[say('insights_quarter'), ...parts.map(({ text }) => text)]}
      rows={[...quarters]
        .reverse()
        .map((quarter) => [
          { text: quarterText(quarter) },
          ...parts.map(({ of, href }) => ({ text: quarter[of], href: quarter[of] > 0 ? href : undefined })),
        ])}
    >
      {!isEmpty && (
        <>
          <Legend of={parts} />
          <Columns columns={columns} gap={0.3} />
          <div class="axis even s soft">
            {quarters.map((quarter) => (
              <span key={quarter.from}>{quarterText(quarter)}</span>
            ))}
          </div>
        </>
      )}
    </Figure>
  );
}

/** '2026 Q4' */
function quarterText({ from }: QuarterFavours): string {
  const quarter = (Number(from.slice(5, 7)) + 2) / 3;
  return `${from.slice(0, 4)} ${say('insights_q', quarter)}`;
}
