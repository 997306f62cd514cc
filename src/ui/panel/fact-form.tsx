import { FACT_LIMIT } from '../../domain/contact.ts';
import { FIELD_LIMIT } from '../../domain/glimpse.ts';
import { GROUP_LIMIT } from '../../domain/group.ts';
import { LABEL_LIMIT, MOST_LEAD_DAYS } from '../../domain/key-date.ts';
import { say } from '../../words/index.ts';
import { monthNames } from '../partial-day.ts';
import { isField } from './fact-edits.ts';
import { FormFoot } from './form-foot.tsx';
import type { Late } from './late.tsx';

/** The fields of the fact that is being edited, in the place where it stands. */
export function FactForm({ late, label }: { late: Pick<Late, 'facts'>; label: string }) {
  const { open, save, cancel, deleteKeyDate } = late.facts;
  if (!open) return null;
  const { name, uid, problem, note } = open;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  return (
    <form
      class="card form fact-form"
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isField(name) && <Text late={late} name={name} label={label} most={FIELD_LIMIT} />}
      {name === 'met' && <Met late={late} />}
      {name === 'keyDate' && <KeyDate late={late} />}
      {name === 'group' && (
        <Text late={late} name="name" label={say('panel_group_name')} most={GROUP_LIMIT} />
      )}
      {['canHelpWith', 'interests', 'askNext'].includes(name) && (
        <Text late={late} name="list" label={say('panel_list_hint')} most={10 * FACT_LIMIT} />
      )}
      {uid && (
        <button type="button" class="btn quiet whole small" onClick={() => deleteKeyDate(uid)}>
          {say('panel_delete_date')}
        </button>
      )}
      <FormFoot
        problem={problem}
        note={note ?? (isField(name) ? say('panel_field_hint') : '')}
        cancel={cancel}
      />
    </form>
  );
}

function Met({ late }: { late: Pick<Late, 'facts'> }) {
  return (
    <>
      <Text late={late} name="on" label={say('panel_met_on')} half />
      <Text late={late} name="where" label={say('panel_met_where')} half />
      <Text late={late} name="via" label={say('panel_met_via')} />
      <Text late={late} name="text" label={say('panel_met_text')} />
    </>
  );
}

function KeyDate({ late }: { late: Pick<Late, 'facts'> }) {
  const { texts = {} } = late.facts.open ?? {};
  const { type } = late.facts;
  return (
    <>
      {texts.kind === 'custom' && (
        <Text late={late} name="label" label={say('panel_date_label')} most={LABEL_LIMIT} />
      )}
      <Figure late={late} name="day" label={say('panel_date_day')} least={1} most={31} />
      <select
        class="field"
        aria-label={say('panel_date_month')}
        value={texts.month}
        onChange={(event) => type({ month: event.currentTarget.value })}
      >
        <option value="">{say('panel_date_month')}</option>
        {monthNames().map((month, at) => (
          <option value={String(at + 1)}>{month}</option>
        ))}
      </select>
      <Figure late={late} name="year" label={say('panel_date_year')} least={1900} most={9999} />
      <Figure late={late} name="lead" label={say('panel_date_lead')} least={0} most={MOST_LEAD_DAYS} />
    </>
  );
}

interface FieldProps {
  late: Pick<Late, 'facts'>;
  name: string;
  label: string;
}

function Text({
  late,
  name,
  label,
  most = FACT_LIMIT,
  half,
}: FieldProps & { most?: number; half?: boolean }) {
  return (
    <input
      class={`field ${half ? '' : 'whole'}`}
      dir="auto"
      maxLength={most}
      aria-label={label}
      placeholder={label}
      value={late.facts.open?.texts[name] ?? ''}
      onInput={(event) => late.facts.type({ [name]: event.currentTarget.value })}
    />
  );
}

function Figure({ late, name, label, least, most }: FieldProps & { least: number; most: number }) {
  return (
    <label class="s soft">
      {label}
      <input
        class="field"
        type="number"
        min={least}
        max={most}
        value={late.facts.open?.texts[name] ?? ''}
        onInput={(event) => late.facts.type({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}
