import { type Backup, type Erased, placeOfCopy } from '../../domain/copies.ts';
import { momentText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { isNothing, TallyTable } from './tally.tsx';

/** What an erasing took away, and where copies remain. */
export function ErasedReport({ erased: { rows, outside } }: { erased: Erased }) {
  return (
    <>
      {isNothing(rows) ? <p>{say('erased_nothing')}</p> : <TallyTable columns={[['table_count', rows]]} />}
      <p>{say(outside.length > 0 ? 'outside_some' : 'outside_none')}</p>
      {outside.length > 0 && (
        <ul class="outside">
          {outside.map((copy) => (
            <li key={copy.name + copy.at}>
              <bdi class="strong">{placeOfCopy(copy).file}</bdi>{' '}
              <span class="soft">
                {placeText(copy)}, {momentText(copy.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function placeText(copy: Backup): string {
  if (copy.to === 'folder') return say('outside_folder', `\u2068${placeOfCopy(copy).folder}\u2069`);
  return say(copy.to === 'download' ? 'outside_download' : 'outside_file');
}
