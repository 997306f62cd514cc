import { type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { BulkForm } from './people-bulk-form.tsx';
import type { DeedKind } from './people-bulk-model.ts';
import type { PeopleModel } from './people-model.ts';

/** What can be done, in the order of the bar. */
const DEEDS: [DeedKind, PlainWord][] = [
  ['joinGroup', 'people_do_join'],
  ['leaveGroup', 'people_do_leave'],
  ['cadence', 'people_do_cadence'],
  ['importance', 'people_do_importance'],
  ['phase', 'people_do_phase'],
  ['pause', 'people_do_pause'],
  ['remind', 'people_do_remind'],
  ['export', 'people_do_export'],
  ['bringBack', 'people_do_bring_back'],
  ['archive', 'people_do_archive'],
  ['delete', 'people_do_delete'],
];

/** Whether all who are chosen were let go, or rest. */
function areAway(model: PeopleModel): boolean {
  return model.chosen().every(({ row: { phase } }) => phase === 'letGo' || phase === 'resting');
}

/** What to do with everybody who is chosen; it is there as long as somebody is. */
export function BulkBar({ model }: { model: PeopleModel }) {
  const { bulk, selection, shown } = model;
  const count = selection.uids.size;
  if (count === 0) return null;
  const inSight = shown.reduce((sum, { row }) => sum + Number(selection.uids.has(row.uid)), 0);
  const isBusy = bulk.running;
  return (
    <section class="bulk" aria-label={say('people_bulk')} tabIndex={-1}>
      {bulk.asking && <BulkForm key={bulk.asking} model={model} kind={bulk.asking} />}
      <div class="card row">
        <div class="row wrap grow">
          <span class="strong" role="status">
            {isBusy
              ? say(bulk.asking === 'export' ? 'exporting' : 'operation_running')
              : sayCount('people_selected', count)}
            {inSight < count && !isBusy && (
              <span class="s due hidden-ones"> {sayCount('people_hidden', count - inSight)}</span>
            )}
          </span>
          {DEEDS.filter(([kind]) => kind !== 'bringBack' || areAway(model)).map(([kind, word]) => (
            <button
              key={kind}
              type="button"
              class={`btn small ${kind === 'delete' ? 'danger-text' : ''}`}
              aria-expanded={bulk.asking === kind}
              aria-disabled={isBusy || undefined}
              onClick={() => !isBusy && bulk.ask(bulk.asking === kind ? undefined : kind)}
            >
              {say(word)}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="btn small quiet"
          onClick={() => {
            if (isBusy) return;
            bulk.ask(undefined);
            model.unselect();
          }}
        >
          {say('people_clear')}
        </button>
      </div>
    </section>
  );
}
