import { Component, type ComponentChild, createRef } from 'preact';
import { PHASES } from '../../domain/contact.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { say } from '../../words/index.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { OFFERED } from '../offered-cadences.ts';
import { editFrom } from './edit-from.ts';
import type { EditKind } from './people-bulk-model.ts';
import { cadenceKey } from './people-filter.ts';
import type { PeopleModel } from './people-model.ts';
import { valueText } from './people-words.ts';

/** What the button that does it says, by how many. */
const YES: Record<EditKind, Counted> = {
  joinGroup: 'people_join',
  leaveGroup: 'people_leave',
  cadence: 'people_set',
  importance: 'people_set',
  phase: 'people_set',
  pause: 'people_pause',
  remind: 'people_remind',
  archive: 'people_archive',
  delete: 'people_delete',
};

interface BulkFormProps {
  model: PeopleModel;
  kind: EditKind;
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
    (form?.querySelector<HTMLElement>('input, select') ?? form)?.focus({ preventScroll: true });
  }

  override render({ model, kind }: BulkFormProps) {
    const { bulk, selection } = model;
    const isBusy = bulk.running;
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
          if (!isBusy) close();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          const edit = editFrom(kind, new FormData(event.currentTarget));
          if (edit && !isBusy) void bulk.run(edit);
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
        <button type="button" class="btn quiet" aria-disabled={isBusy || undefined} onClick={close}>
          {say('cancel')}
        </button>
        <span class="overdue s" role="status">
          {bulk.problem}
        </span>
      </form>
    );
  }
}

/** The fields of each edit, named as `editFrom` reads them. */
const FIELDS: Record<EditKind, (model: PeopleModel) => ComponentChild> = {
  joinGroup: ({ groups }) => (
    <>
      <input
        class="field name"
        name="value"
        required
        maxLength={60}
        list="people-groups"
        aria-label={say('people_group_name')}
        placeholder={say('people_group_name')}
        autocomplete="off"
        dir="auto"
      />
      <datalist id="people-groups">
        {groups.map(({ uid, name }) => (
          <option key={uid} value={name} />
        ))}
      </datalist>
    </>
  ),
  leaveGroup(model) {
    const theirs = new Set(model.chosen().flatMap(({ row }) => row.groups ?? []));
    const groups = model.groups.filter(({ uid }) => theirs.has(uid));
    if (groups.length === 0) return <span class="soft">{say('people_in_no_group')}</span>;
    return <Choices label={say('people_kind_group')} all={groups.map(({ uid, name }) => [uid, name])} />;
  },
  cadence: () => (
    <Choices
      label={say('people_kind_cadence')}
      all={[
        ...OFFERED.map((one): Choice => [cadenceKey(one), cadenceText(one)]),
        ['groups', say('people_cadence_groups')],
        ['none', say('people_cadence_never')],
      ]}
    />
  ),
  importance: () => (
    <Choices
      label={say('people_kind_importance')}
      all={['0', '1', '2', '3'].map((one): Choice => [one, one])}
    />
  ),
  phase: (model) => (
    <Choices
      label={say('people_kind_phase')}
      all={PHASES.map((one): Choice => [one, valueText('phase', one, model)])}
    />
  ),
  pause: ({ days }) => (
    <label class="row">
      {say('people_until')}
      <input class="field" type="date" name="value" required min={days?.tomorrow} value={days?.inAMonth} />
    </label>
  ),
  remind: ({ days }) => (
    <>
      <label class="row">
        {say('people_remind_on')}
        <input class="field" type="date" name="value" required min={days?.today} value={days?.nextWeek} />
      </label>
      <input
        class="field name"
        name="summary"
        maxLength={300}
        aria-label={say('people_remind_about')}
        placeholder={say('people_remind_about')}
        dir="auto"
      />
    </>
  ),
  archive: () => <span class="soft">{say('people_archive_more')}</span>,
  delete: () => <span>{say('people_delete_more')}</span>,
};

type Choice = [value: string, text: string];

function Choices({ label, all }: { label: string; all: Choice[] }) {
  return (
    <select class="field name" name="value" aria-label={label}>
      {all.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
