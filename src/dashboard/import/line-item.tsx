import { say } from '../../words/index.ts';
import type { DryRunLine } from './dry-run.ts';
import { changesOfLine, nameOfLine, whyNot } from './line-words.ts';

/** One record of a file: whom it means, what changes of them or why nothing does, and where it stands. */
export function LineItem({ line, keepAsNew }: { line: DryRunLine; keepAsNew?: (at: number) => unknown }) {
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
      {'forecast' in line && line.forecast.is === 'conflict' && <Unclear line={line} keepAsNew={keepAsNew} />}
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

interface UnclearProps {
  line: Extract<DryRunLine, { forecast: unknown }>;
  keepAsNew: ((at: number) => unknown) | undefined;
}

/** Whom a record may be about, each with the way to their page; and the way to say that it is nobody of them. */
function Unclear({ line, keepAsNew }: UnclearProps) {
  return (
    <div class="row wrap">
      {line.forecast.between?.map(({ contactUid, fullName }) => (
        <a key={contactUid} class="s" href={`#people/${contactUid}`}>
          <bdi>{fullName || say('nameless')}</bdi>
        </a>
      ))}
      {keepAsNew && (
        <button
          type="button"
          class="btn small"
          aria-label={say('import_keep_new_of', nameOfLine(line))}
          onClick={() => void keepAsNew(line.at)}
        >
          {say('import_keep_new')}
        </button>
      )}
    </div>
  );
}
