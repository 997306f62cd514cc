import type { MessageView } from '../../api/contract.ts';
import { firstName } from '../../domain/first-name.ts';
import { say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import type { TextBox } from '../panel/text-box.ts';
import { Offers, Ways } from './message-foot.tsx';
import type { MessageModel } from './message-model.ts';
import { AsTemplate } from './message-template.tsx';
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
          <AsTemplate message={message} view={view} box={box} />
          <Remarks message={message} view={view} />
          <Offers message={message} />
          <Ways message={message} view={view} box={box} close={close} />
        </>
      )}
    </section>
  );
}

function Beginnings({ message, view }: { message: MessageModel; view: MessageView }) {
  const { templates } = view;
  const { choosing } = message;
  const beginnings = message.beginnings();
  const { fullName } = view.known;
  return (
    <>
      {beginnings.length + templates.length === 0 && (
        <p class="soft s">{say('begin_none', firstName(fullName) || fullName)}</p>
      )}
      {(beginnings.length > 0 || templates.length > 0) && (
        <fieldset class="beginnings">
          <legend class="soft s">{say('begin_with')}</legend>
          {beginnings.map(({ why, text, beside }) => (
            <button
              type="button"
              class="btn small"
              title={[text, beside].filter(Boolean).join('\n\n')}
              onClick={() => message.begin(text)}
            >
              {why}
            </button>
          ))}
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
