import type { QuarterFavours } from '../../domain/activity.ts';
import { locale, say } from '../../words/index.ts';
import { behindAddress, QUARTER_PARTS, quarterText } from './behind-model.ts';
import { Columns } from './columns.tsx';
import { Figure, Legend } from './figure.tsx';

/** What was given, received and asked, quarter by quarter: a column each, side by side. */
export function FavoursPicture({ quarters }: { quarters: QuarterFavours[] }) {
  const parts = QUARTER_PARTS.map((part) => ({
    ...part,
    text: say(part.word),
  }));
  const countOf = ({ people }: QuarterFavours) => Object.keys(people).length;
  const hrefOf = (quarter: QuarterFavours) =>
    countOf(quarter) > 0 ? behindAddress('quarter', quarter.from) : undefined;
  const isEmpty = quarters.every(({ gave, received, asked }) => gave + received + asked === 0);
  const columns = quarters.flatMap((quarter) =>
    parts.map(({ of, fill, text }) => ({
      key: `${quarter.from} ${of}`,
      title: `${quarterText(quarter)}\n${say('label_value', text, quarter[of].toLocaleString(locale()))}`,
      href: hrefOf(quarter),
      parts: [{ fill, count: quarter[of] }],
    })),
  );
  return (
    <Figure
      title={say('insights_favours')}
      meaning={say(isEmpty ? 'insights_favours_none' : 'insights_favours_meaning')}
      heads={[say('insights_quarter'), ...parts.map(({ text }) => text), say('people_room')]}
      rows={[...quarters]
        .reverse()
        .map((quarter) => [
          { text: quarterText(quarter) },
          ...parts.map(({ of }) => ({ text: quarter[of] })),
          { text: countOf(quarter), href: hrefOf(quarter) },
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
