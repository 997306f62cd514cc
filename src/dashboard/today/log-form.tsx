import type { PlainDate } from '../../domain/base.ts';
import { nameOf } from '../../ui/agenda/line.tsx';
import { TalkFields } from '../../ui/agenda/talk-fields.tsx';
import { closeOnEscape } from '../../ui/close-on-escape.ts';
import { say } from '../../words/index.ts';
import type { LogModel } from './log-model.ts';

/** Writing down a conversation: with whom, how, from whom, when, and about what. */
export function LogForm({ log, today }: { log: LogModel; today: PlainDate }) {
  const { said } = log;
  if (!said) return null;
  return (
    <form
      class="card log"
      aria-label={say('talk_new')}
      noValidate
      onKeyDown={(event) => closeOnEscape(event, log.cancel)}
      onSubmit={(event) => {
        event.preventDefault();
        void log.save();
      }}
    >
      <Participants log={log} />
      <TalkFields said={said} update={log.update} today={today} />
      <div class="row">
        <span class="grow s overdue" role="status">
          {log.problem}
        </span>
        <button type="button" class="btn quiet" onClick={log.cancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn primary">
          {say('talk_save')}
        </button>
      </div>
    </form>
  );
}

/** Who took part, and the field to find further ones. */
function Participants({ log }: { log: LogModel }) {
  const { people, found, finding, missed } = log;
  const [first] = found;
  return (
    <fieldset class="participants">
      <legend class="unseen">{say('talk_with')}</legend>
      {people.length > 0 && (
        <ul class="row wrap">
          {people.map((line) => (
            <li key={line.contactUid}>
              <button
                type="button"
                class="btn small"
                aria-label={say('talk_without', nameOf(line))}
                onClick={() => log.leaveOut(line.contactUid)}
              >
                <bdi>{nameOf(line)}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        class="field"
        type="search"
        aria-label={say('talk_with_find')}
        placeholder={say('talk_with_find')}
        value={finding}
        onInput={({ currentTarget }) => log.find(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || !finding.trim()) return;
          event.preventDefault(); // it chooses, and sends nothing off
          if (first) log.add(first);
        }}
      />
      <p class="soft s" role="status">
        {missed && say('none_found', missed)}
      </p>
      {found.length > 0 && (
        <ul class="row wrap">
          {found.slice(0, 8).map((line) => (
            <li key={line.contactUid}>
              <button type="button" class="btn small quiet" onClick={() => log.add(line)}>
                + <bdi>{nameOf(line)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
