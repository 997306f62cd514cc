import { Component, createRef } from 'preact';
import type { ExportFormat } from '../../domain/exported.ts';
import { say } from '../../words/index.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { JobLine } from '../backup/job-line.tsx';
import { editFrom } from './edit-from.ts';
import { FIELDS } from './people-bulk-fields.tsx';
import type { DeedKind } from './people-bulk-model.ts';
import type { PeopleModel } from './people-model.ts';

/** What the button that does it says, by how many. */
const YES: Record<DeedKind, Counted> = {
  joinGroup: 'people_join',
  leaveGroup: 'people_leave',
  cadence: 'people_set',
  importance: 'people_set',
  phase: 'people_set',
  pause: 'people_pause',
  remind: 'people_remind',
  export: 'people_export',
  archive: 'people_archive',
  bringBack: 'people_bring_back',
  delete: 'people_delete',
};

/** Where nothing is to be said, the button that does it has the focus, so that Enter does it. */
const FIRST = 'input, select, button';

interface BulkFormProps {
  model: PeopleModel;
  kind: DeedKind;
}

/** What one edit still has to know, and the button that says to how many it is done. Takes the focus, and gives it back. */
export class BulkForm extends Component<BulkFormProps> {
  #form = createRef<HTMLFormElement>();
  #from: Element | null = null;

  override componentWillUnmount() {
    if (!this.#form.current?.contains(document.activeElement)) return;
    if (this.#from?.isConnected) (this.#from as HTMLElement).focus();
  }

  override componentDidMount() {
    this.#from = document.activeElement;
    const form = this.#form.current;
    form?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
  }

  override render({ model, kind }: BulkFormProps) {
    const { bulk, selection } = model;
    const isBusy = bulk.running;
    const mayStop = !isBusy || kind === 'export';
    const close = () => {
      bulk.ask(undefined);
    };
    return (
      <form
        class={`card row wrap ask ${kind === 'delete' ? 'confirm' : ''}`}
        tabIndex={-1}
        ref={this.#form}
        aria-label={sayCount(YES[kind], selection.uids.size)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (mayStop) close();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          const said = new FormData(event.currentTarget);
          if (isBusy) return;
          if (kind === 'export') return void bulk.take(said.get('value') as ExportFormat);
          const edit = editFrom(kind, said);
          if (edit) void bulk.run(edit, kind);
        }}
      >
        {FIELDS[kind](model)}
        <button
          type="submit"
          class={`btn ${kind === 'delete' ? 'danger' : 'primary'}`}
          aria-disabled={isBusy || undefined}
        >
          {sayCount(YES[kind], selection.uids.size)}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-disabled={!mayStop || undefined}
          onClick={() => mayStop && close()}
        >
          {say('cancel')}
        </button>
        {kind === 'export' ? (
          <JobLine job={bulk.job} at="export" />
        ) : (
          <span class="overdue s" role="status">
            {bulk.problem}
          </span>
        )}
      </form>
    );
  }
}
