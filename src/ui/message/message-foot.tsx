import type { MessageView } from '../../api/contract.ts';
import type { Waiting } from '../../domain/message-waiting.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import type { TextBox } from '../panel/text-box.ts';
import type { MessageModel } from './message-model.ts';

/** What is done with the message once it is logged, for the user to see, and to say otherwise. */
export function Offers({ message }: { message: MessageModel }) {
  const offers = message.offers();
  if (offers.length === 0) return null;
  return (
    <ul class="settled">
      {offers.map(({ key, waiting, isTicked }) => (
        <li key={key}>
          <label class="s">
            <input
              type="checkbox"
              checked={isTicked}
              onChange={({ currentTarget }) => message.tick(key, currentTarget.checked)}
            />
            <span dir="auto">{waiting ? settledText(waiting) : say('message_also_asked')}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function settledText({ url, text }: Waiting): string {
  return say(url === undefined ? 'message_also_done' : 'message_also_sent', text || say('favour_thanks'));
}

/** What the link to a way is called. */
function wayText({ kind, name }: MessageWay): string {
  if (kind === 'window') return say('message_window');
  return kind === 'mail' ? say('message_mail', name) : say('message_profile', name);
}

/** Nothing is sent by Tend: a link opens the place where the user does it, and then it is logged with one press. */
export function Ways({
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
