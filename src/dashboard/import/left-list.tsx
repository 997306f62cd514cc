import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { LineItem } from './line-item.tsx';
import type { Left } from './read-import.ts';

/** Records shown where none of a file makes anybody. */
const SHOWN = 20;

/** Why the records of a file make nobody. */
export function LeftList({ left }: { left: Left[] }) {
  if (left.length === 0) return null;
  const more = left.length - SHOWN;
  return (
    <>
      <ul class="lines import-lines" aria-label={say('import_skipped')}>
        {left.slice(0, SHOWN).map((one) => (
          <LineItem key={`${one.file}/${one.row}`} line={{ file: one.file, row: one.row, left: one }} />
        ))}
      </ul>
      {more > 0 && <p class="soft">{sayCount('import_more', more)}</p>}
    </>
  );
}
