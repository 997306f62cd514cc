import type { HistoryAction, HistoryStep } from '../../domain/history.ts';
import { timeText } from '../../ui/days.ts';
import { Icon } from '../../ui/icons.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { type ChangedField, changedFields } from './changed-fields.ts';
import type { HistoryModel } from './history-model.ts';
import { canBeUndone, deedText, glance, isErased, kindOf, shownSteps, stepText } from './history-words.ts';

/** One action: what, about whom, when; unfolded, every row that it changed. */
export function ActionLine({ history, action }: { history: HistoryModel; action: HistoryAction }) {
  const { requestId, at, undone } = action;
  const steps = shownSteps(action);
  const open = history.unfolded.has(requestId) && steps.length > 0;
  return (
    <li class={`action ${undone ? 'is-undone' : ''}`}>
      <div class="row">
        <button
          type="button"
          class="unfold"
          aria-expanded={open}
          disabled={steps.length === 0}
          onClick={() => history.unfold(action)}
        >
          <span class="chevron">
            <Icon name="down" />
          </span>
          <span class="deed">{deedText(action)}</span>
        </button>
        <span class="whom clip grow">
          <Whom history={history} action={action} />
        </span>
        {undone && <span class="chip s">{say('was_undone')}</span>}
        {canBeUndone(action) && (
          <button
            type="button"
            class="btn small quiet"
            aria-label={say('undo_deed', whoseDeed(action))}
            onClick={() => history.undo(action)}
          >
            {say('undo')}
          </button>
        )}
      </div>
      <p class="soft s about">
        <time dateTime={at}>{timeText(at)}</time>
        {isErased(action) ? <span>{say('text_erased')}</span> : <Glance text={glance(action)} />}
      </p>
      {open && (
        <ol class="steps">
          {steps.map((step) => (
            <Step key={step.seq} history={history} step={step} names={action.names} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** 'Changed a note, Mara Okafor': what many of the buttons here would undo is alike but for whom it was about. */
function whoseDeed(action: HistoryAction): string {
  const name = action.fullName || (action.contactUid ? say('nameless') : '');
  return commas([deedText(action), name]);
}

function Whom({
  history,
  action: { fullName, contactUid, people },
}: {
  history: HistoryModel;
  action: HistoryAction;
}) {
  if (!history.contactUid && people !== undefined) return <span>{sayCount('operation_people', people)}</span>;
  if (history.contactUid || !(fullName || contactUid)) return null;
  const name = <bdi>{fullName || say('nameless')}</bdi>;
  return contactUid ? <a href={`#history/${contactUid}`}>{name}</a> : <span>{name}</span>;
}

function Glance({ text }: { text: string }) {
  return text ? (
    <span class="glance clip">
      <bdi>{say('last_noted', text)}</bdi>
    </span>
  ) : null;
}

interface StepProps {
  history: HistoryModel;
  step: HistoryStep;
  names: HistoryAction['names'];
}

function Step({ history, step, names }: StepProps) {
  const kind = kindOf(step);
  const fields = changedFields(step, names);
  return (
    <li>
      <div class="row">
        <span class="strong s grow">{stepText(step)}</span>
        {step.before && (
          <button type="button" class="btn small" onClick={() => history.bringBack(step)}>
            {say('bring_back')}
          </button>
        )}
      </div>
      {kind === 'erased' && <p class="soft">{say('text_erased')}</p>}
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <FieldLine key={field.name} field={field} both={kind === 'changed'} />
          ))}
        </dl>
      )}
    </li>
  );
}

function FieldLine({ field: { label, before, after }, both }: { field: ChangedField; both: boolean }) {
  return (
    <div class="changed">
      <dt class="soft s">{label}</dt>
      {both ? (
        <>
          <dd class="was">
            <span class="unseen">{say('label_value', say('before'), '')}</span>
            <Value text={before} />
          </dd>
          <dd class="is">
            <span class="unseen">{say('label_value', say('after'), '')}</span>
            <Value text={after} />
          </dd>
        </>
      ) : (
        <dd>
          <Value text={after || before} />
        </dd>
      )}
    </div>
  );
}

function Value({ text }: { text: string }) {
  return text ? (
    <span class="value" dir="auto">
      {text}
    </span>
  ) : (
    <span class="soft">{say('nothing_there')}</span>
  );
}
