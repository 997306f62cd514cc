import type { Due } from '../domain/due.ts';
import { nameIn } from '../domain/handle.ts';
import type { NearDays } from '../domain/near-days.ts';
import { Day } from '../ui/day.tsx';
import { dayText, nearWord } from '../ui/days.ts';
import { Ring } from '../ui/ring.tsx';
import { SnoozeMenu } from '../ui/snooze-menu.tsx';
import { say } from '../words/index.ts';
import type { Popup } from './popup-model.ts';

/** One line of the agenda, or one person found: who, why, and what was last noted. */
export function Line({
  popup,
  line,
  days,
  withDay,
}: {
  popup: Popup;
  line: Due;
  days: NearDays;
  withDay: boolean;
}) {
  const { next } = line;
  const name = line.fullName || (line.handle && nameIn(line.handle)) || say('nameless');
  return (
    <li class="line">
      <button
        type="button"
        class="open"
        onClick={() => (popup.joining ? popup.join(line) : popup.open(line))}
      >
        <Ring name={line.fullName} days={days} since={line.reasons[0]?.since} next={next} small />
        <span>
          <span class="row">
            <span class="strong clip grow" title={name}>
              <bdi>{name}</bdi>
            </span>
            {next && withDay && (
              <Day at={next} class="soft s" near={nearWord(next, days)} text={() => dayText(next, days)} />
            )}
          </span>
          <span class="soft s why">
            <Why line={line} />
          </span>
        </span>
      </button>
      {next && (
        <>
          <button
            type="button"
            class="btn small done on-hand"
            aria-keyshortcuts="d"
            onClick={() => popup.answerLine(line.contactUid, 'done')}
          >
            {say('done')}
          </button>
          <SnoozeMenu days={days} snooze={(until) => popup.answerLine(line.contactUid, 'snoozed', until)} />
        </>
      )}
    </li>
  );
}

/** Stays with what comes before it when a line is broken. */
const SEPARATOR = '\u00a0· ';

/** 'send the portfolio notes · “Prefers voice calls…”' */
export function Why({ line: { reasons, last } }: { line: Pick<Due, 'reasons' | 'last'> }) {
  const [first] = reasons;
  const parts = [
    first && <bdi key="why">{first.summary || say('get_in_touch')}</bdi>,
    last && <bdi key="last">{say('last_noted', last.excerpt)}</bdi>,
  ].filter(Boolean);
  return parts.length > 0
    ? parts.flatMap((part, index) => (index ? [SEPARATOR, part] : [part]))
    : say('no_notes_yet');
}
