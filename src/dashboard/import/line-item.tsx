import { say } from '../../words/index.ts';
import type { Line } from './dry-run.ts';
import { changesOfLine, nameOfLine, whyNot } from './line-words.ts';

/** One record of a file: whom it means, what changes of them or why nothing does, and where it stands. */
export function LineItem({ line }: { line: Line }) {
  const why = whyNot(line);
  const changes = changesOfLine(line);
  const isAdded = 'forecast' in line && line.forecast.is === 'changed' && changes.length === 0;
  return (
    <li>
      <p class="about">
        <bdi class="strong what">{nameOfLine(line)}</bdi>
        <span class="soft s">{say('import_row', line.row)}</span>
      </p>
      {why && <p class="soft s">{why}</p>}
      {isAdded && <p class="soft s">{say('import_adds')}</p>}
      {changes.map(({ label, from, to }) => (
        <p key={label} class="s what">
          <span class="soft">{label}: </span>
          {from && (
            <>
              <del class="soft">
                <bdi>{from}</bdi>
              </del>{' '}
            </>
          )}
          <ins>
            <bdi>{to}</bdi>
          </ins>
        </p>
      ))}
    </li>
  );
}
