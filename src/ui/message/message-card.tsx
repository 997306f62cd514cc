import type { MessageView } from '../../api/contract.ts';
import { firstName } from '../../domain/first-name.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import type { TextBox } from '../panel/text-box.ts';
import { beginningText, beginningWhy } from './beginning-text.ts';
import type { MessageModel } from './message-model.ts';
import { remarkText } from './message-words.ts';

/** A message being written: what it may begin with, the box, what it lacks, and the ways to send it oneself. */
export function MessageCard({ message, close }: { message: MessageModel; close(): void }) {
  const { view, box, trouble } = message;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <section class="card message" aria-label={say('write_message')} onKeyDown={onKeyDown} tabIndex={-1}>
      {trouble && (
        <div class="row warn" role="alert">
          <p class="grow">{refusal(trouble)}</p>
          <button type="button" class="btn small" onClick={message.refresh}>
            {say('retry')}
          </button>
        </div>
      )}
      {view && box && (
        <>
          <Beginnings message={message} view={view} />
          <Field message={message} view={view} box={box} />
          <Remarks message={message} view={view} />
          <Ways message={message} view={view} box={box} close={close} />
        </>
      )}
    </section>
  );
}

function Beginnings({ message, view }: { message: MessageModel; view: MessageView }) {
  const { days, templates } = view;
  const { choosing } = message;
  const beginnings = message.beginnings();
  return (
    <>
      {beginnings.length === 0 && <p class="soft s">{say('begin_none')}</p>}
      {(beginnings.length > 0 || templates.length > 0) && (
        <fieldset class="beginnings">
          <legend class="soft s">{say('begin_with')}</legend>
          {beginnings.map((one) => {
            const text = beginningText(one, days);
            return (
              <button type="button" class="btn small" title={text} onClick={() => message.insert(text)}>
                {beginningWhy(one, days)}
              </button>
            );
          })}
          {templates.length > 0 && (
            <button type="button" class="btn small" aria-expanded={choosing} onClick={message.choose}>
              {say('message_templates')}
            </button>
          )}
          {choosing &&
            templates.map(({ uid, name }) => (
              <button type="button" class="btn small own" onClick={() => message.useTemplate(uid)}>
                <bdi>{name}</bdi>
              </button>
            ))}
        </fieldset>
      )}
    </>
  );
}

function Field({ message, view, box }: { message: MessageModel; view: MessageView; box: TextBox }) {
  const label = say('message_to', firstName(view.known.fullName));
  return (
    <textarea
      class="field"
      dir="auto"
      rows={4}
      aria-label={label}
      placeholder={label}
      value={box.text}
      ref={(field: HTMLTextAreaElement | null) => {
        message.field = field;
      }}
      onInput={(event) => message.type(event.currentTarget.value)}
      onBlur={box.flush}
    />
  );
}

function Remarks({ message, view }: { message: MessageModel; view: MessageView }) {
  const remarks = message.remarks();
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks" aria-label={say('check_title')}>
      {remarks.map((remark) => {
        const [what, why] = remarkText(remark, view.known);
        return (
          <li key={remark.rule} class="s">
            <p>
              <span class="strong">{what}</span> <span class="soft">{why}</span>
            </p>
            <button type="button" class="btn quiet small" onClick={() => message.stopSaying(remark.rule)}>
              {say('check_stop')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What the link to a way is called. */
function wayText({ kind, name }: MessageWay): string {
  if (kind === 'window') return say('message_window');
  return kind === 'mail' ? say('message_mail', name) : say('message_profile', name);
}

/** Nothing is sent by Tend: a link opens the place where the user does it, and then it is logged with one press. */
function Ways({
  message,
  view,
  box,
  close,
}: {
  message: MessageModel;
  view: MessageView;
  box: TextBox;
  close(): void;
}) {
  const { copied } = message;
  const { status, problem } = box;
  const state = status && status !== 'unsaved' && status !== 'saved' ? say(status) : '';
  const told = problem ? refusal(problem) : copied ? say(copied) : state;
  return (
    <>
      <div class="row wrap">
        <button type="button" class="btn small" disabled={!box.text} onClick={message.copy}>
          {say('message_copy')}
        </button>
        {view.ways.map((way) => (
          <a
            class="btn small"
            href={way.url}
            target={way.kind === 'mail' ? undefined : '_blank'}
            rel="noopener noreferrer"
            onClick={() => message.go(way)}
          >
            {wayText(way)}
          </a>
        ))}
      </div>
      <div class="row wrap">
        <span
          class={`s grow ${problem ? 'overdue' : 'soft'}`}
          role="status"
          aria-live={copied || problem ? 'polite' : 'off'}
        >
          {told}
        </span>
        <button type="button" class="btn quiet" onClick={close}>
          {say('close')}
        </button>
        <button type="button" class="btn primary" disabled={!box.text.trim()} onClick={message.logSent}>
          {say(status === 'unsaved' ? 'retry' : 'message_log')}
        </button>
      </div>
    </>
  );
}
