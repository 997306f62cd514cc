import { say } from '../../words/index.ts';
import { bringIntoSight } from '../in-sight.ts';

/** What stands below a form: what is in the way, or what it says, for which it comes into sight; a way out, and Save. */
export function FormFoot({
  problem,
  note = '',
  save = say('save'),
  cancel,
}: {
  problem?: string | undefined;
  note?: string;
  /** What saving is called, where it is not Save. */
  save?: string | undefined;
  cancel(): void;
}) {
  return (
    <div class="row whole" ref={problem || note ? bringIntoSight : null}>
      <span class={`grow s ${problem ? 'overdue' : 'soft'}`} role="status">
        {problem ?? note}
      </span>
      <button type="button" class="btn quiet" onClick={cancel}>
        {say('cancel')}
      </button>
      <button type="submit" class="btn primary">
        {save}
      </button>
    </div>
  );
}
