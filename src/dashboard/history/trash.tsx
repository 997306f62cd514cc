import { dayText } from '../../ui/days.ts';
import { isPainted } from '../../ui/painted.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { ErasedReport } from '../backup/erased.tsx';
import { Calm } from '../calm.tsx';
import { Confirm } from '../confirm.tsx';
import type { StoreModel } from '../store-model.ts';
import { Trouble } from '../trouble.tsx';
import { TrashLine } from './trash-line.tsx';
import type { TrashModel } from './trash-model.ts';

/** What was deleted, until it is erased. */
export function Trash({ trash, store: { days } }: { trash: TrashModel; store: StoreModel }) {
  const { items, count, trouble, asking } = trash;
  const filled = items !== undefined && items.length > 0;
  return (
    <>
      <h1>{say('trash')}</h1>
      <p class="soft lead">{say('trash_lead')}</p>
      {trouble && <Trouble code={trouble} retry={trash.enter} />}
      <div role="status">
        {trash.erased && (
          <section class="card done">
            <p class="strong">{say('erased_title')}</p>
            <ErasedReport erased={trash.erased} />
            <button type="button" class="btn small fit" onClick={trash.putAway}>
              {say('close')}
            </button>
          </section>
        )}
      </div>
      {items?.length === 0 && <Calm title={say('trash_empty')} more={say('trash_empty_hint')} />}
      {filled && (
        <section tabIndex={-1}>
          <div class="row">
            <h2 class="grow">{sayCount('trash_count', count)}</h2>
            <button
              type="button"
              class="btn danger-text"
              aria-expanded={asking === 'all'}
              onClick={() => trash.ask(asking === 'all' ? undefined : 'all')}
            >
              {say('empty_trash')}
            </button>
          </div>
          {asking === 'all' && (
            <Confirm
              question={sayCount('empty_trash_ask', count)}
              yes={say('erase')}
              busy={trash.busy}
              problem={trash.problem}
              onYes={() => void trash.erase()}
              onNo={() => trash.ask(undefined)}
            >
              <p>{say('empty_trash_more')}</p>
            </Confirm>
          )}
          <ul class="lines">
            {items.map((item) => (
              <TrashLine
                key={item.uid}
                trash={trash}
                item={item}
                day={days && isPainted() ? (at) => dayText(at, days) : undefined}
              />
            ))}
          </ul>
        </section>
      )}
      {trash.hasMore && (
        <p class="more">
          <button type="button" class="btn" onClick={trash.showMore}>
            {say('show_more')}
          </button>
        </p>
      )}
    </>
  );
}
