import type { PlainDate } from '../../domain/base.ts';
import { DIRECTIONS, INTERACTION_KINDS, LINE_LIMIT, type Said } from '../../domain/interaction.ts';
import { say } from '../../words/index.ts';

/** What is said of a conversation: how, from whom, when, about what, and whether it counts. */
export function TalkFields({
  said,
  update,
  today,
}: {
  said: Said;
  update(change: Partial<Said>): void;
  today: PlainDate;
}) {
  return (
    <div class="talk-fields">
      <select
        class="field"
        aria-label={say('talk_kind')}
        value={said.kind}
        onChange={(event) => update({ kind: event.currentTarget.value as Said['kind'] })}
      >
        {INTERACTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`talk_${kind}`)}
          </option>
        ))}
      </select>
      <select
        class="field"
        aria-label={say('talk_direction')}
        value={said.direction}
        onChange={(event) => update({ direction: event.currentTarget.value as Said['direction'] })}
      >
        {DIRECTIONS.toReversed().map((direction) => (
          <option key={direction} value={direction}>
            {say(`talk_${direction}`)}
          </option>
        ))}
      </select>
      <input
        class="field"
        type="date"
        max={today}
        aria-label={say('day')}
        value={said.on}
        onChange={(event) => update({ on: event.currentTarget.value })}
      />
      {said.direction === 'out' && <Answered said={said} update={update} />}
      <input
        class="field across"
        dir="auto"
        maxLength={LINE_LIMIT}
        aria-label={say('talk_text')}
        placeholder={say('talk_text')}
        value={said.text}
        onInput={(event) => update({ text: event.currentTarget.value })}
      />
      <label class="across row">
        <input
          type="checkbox"
          checked={said.touch}
          onChange={(event) => update({ touch: event.currentTarget.checked })}
        />
        {say('talk_counts')}
      </label>
    </div>
  );
}

function Answered({ said, update }: { said: Said; update(change: Partial<Said>): void }) {
  const value = said.answered === undefined ? '' : said.answered ? 'yes' : 'no';
  return (
    <select
      class="field"
      aria-label={say('talk_answered')}
      value={value}
      onChange={({ currentTarget }) =>
        update({ answered: currentTarget.value === '' ? undefined : currentTarget.value === 'yes' })
      }
    >
      <option value="">{say('talk_unsaid')}</option>
      <option value="no">{say('talk_no_reply')}</option>
      <option value="yes">{say('talk_replied')}</option>
    </select>
  );
}
