import { say } from '../../words/index.ts';

/** What stands below a form: what is in the way, or what it says; a way out, and Save. */
export function FormFoot({
  problem,
  note = '',
  cancel,
}: {
  problem?: string | undefined;
  note?: string;
  cancel(): void;
}) {
  return (
    <div class="row whole">
      <span class={`grow s ${problem ? 'overdue' : 'soft'}`} role="status">
        {problem ?? note}
      </span>
      <button type="button" class="btn quiet" onClick={cancel}>
        {say('cancel')}
      </button>
      <button type="submit" class="btn primary">
        {say('save')}
      </button>
    </div>
  );
}
