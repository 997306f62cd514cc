import { opText } from '../../ui/ops.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { refusal } from '../../words/refusals.ts';
import type { OperationModel, Shown, Stand } from './operation-model.ts';

/** What there is to say of a count, by its name; others are not said. */
const COUNTS: [name: string, stem: Counted][] = [
  ['new', 'operation_new'],
  ['changed', 'operation_changed'],
  ['stayed', 'operation_stayed'],
];

const STANDS: Record<Stand, PlainWord> = {
  staging: 'operation_staging',
  running: 'operation_running',
  cancelled: 'operation_cancelled',
  stopped: 'operation_stopped',
  unfinished: 'operation_unfinished',
  done: 'operation_done',
  elsewhere: 'operation_elsewhere',
};

/** Where nothing is said of what was done. */
const UNTOLD = new Set<Stand>(['running', 'staging', 'elsewhere']);

/** A long action: how far it is, what came of it, and what can be done about it. */
export function OperationCard({ operations }: { operations: OperationModel }) {
  const { shown } = operations;
  if (!shown) return null;
  const { stand, op, called, done, of, problem } = shown;
  const name = op === 'undo' && called ? say('undo_deed', called) : called || opText(op);
  const isImported = stand === 'done' && op === 'importPeople' && done > 0;
  return (
    <section class="card operation" aria-label={name}>
      <p class="strong clip">
        <bdi>{name}</bdi>
      </p>
      <div role="status">
        <p class="soft">{say(STANDS[stand])}</p>
        {!UNTOLD.has(stand) && <p>{countsText(shown)}</p>}
        {isImported && <p class="soft">{say('operation_then')}</p>}
        {problem && <p class="overdue">{refusal(problem)}</p>}
      </div>
      {stand !== 'done' && stand !== 'elsewhere' && of > 0 && (
        <progress max={of} value={done} aria-label={name} />
      )}
      <Buttons operations={operations} shown={shown} />
    </section>
  );
}

function Buttons({ operations, shown }: { operations: OperationModel; shown: Shown }) {
  const { stand, op, canGoOn, done, of, operation } = shown;
  const button = (word: PlainWord, run: () => unknown) => (
    <button type="button" class="btn small" onClick={run}>
      {say(word)}
    </button>
  );
  if (stand === 'staging') return null;
  if (stand === 'running') return <p class="row">{button('operation_cancel', operations.cancel)}</p>;
  // What another page is at is its own; of what could not be staged there is nothing to keep or to take back.
  if (stand === 'elsewhere' || (of === 0 && op !== 'undo'))
    return <p class="row">{button('operation_dismiss', operations.dismiss)}</p>;
  if (stand === 'done')
    return (
      <p class="row">
        {done > 0 && op === 'importPeople' && (
          <a class="btn small" href="#people">
            {say('operation_see')}
          </a>
        )}
        {done > 0 && button(op === 'undo' ? 'redo' : 'undo', () => operations.undo(operation))}
        {button('operation_dismiss', operations.dismiss)}
      </p>
    );
  return (
    <p class="row">
      {canGoOn && button('operation_go_on', operations.goOn)}
      {button('operation_keep', operations.keep)}
      {button('undo', () => operations.undo())}
    </p>
  );
}

function countsText({ counts }: Shown): string {
  const { people = 0 } = counts;
  const named = COUNTS.flatMap(([name, stem]) => (counts[name] ? [sayCount(stem, counts[name])] : []));
  return [sayCount('operation_people', people), ...named].join(' · ');
}
