import type { Erased } from '../domain/copies.ts';
import { momentText } from '../ui/days.ts';
import { say } from '../words/index.ts';
import { isNothing, TallyTable } from './tally.tsx';

/** What an erasing took away, and where copies remain that Tend cannot reach. */
export function ErasedReport({ erased: { rows, outside } }: { erased: Erased }) {
  return (
    <>
      {isNothing(rows) ? <p>{say('erased_nothing')}</p> : <TallyTable columns={[['table_count', rows]]} />}
      <p>{say(outside.length > 0 ? 'outside_some' : 'outside_none')}</p>
      {outside.length > 0 && (
        <ul class="outside">
          {outside.map(({ name, at, to }) => (
            <li key={name + at}>
              <bdi class="strong">{name}</bdi>{' '}
              <span class="soft">
                {say(to === 'folder' ? 'outside_folder' : 'outside_download')}, {momentText(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
