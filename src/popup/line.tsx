import type { PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
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
  today,
  withDay,
}: {
  popup: Popup;
  line: Due;
  today: PlainDate;
  withDay: boolean;
}) {
  const { followUpUid, next } = line;
  const name = line.fullName || line.handle?.value || say('nameless');
  return (
    <li class="line">
      <button type="button" class="open" onClick={() => popup.open(line)}>
        <Ring name={line.fullName} today={today} since={line.since} next={next} small />
        <span>
          <span class="strong clip" title={name}>
            <bdi>{name}</bdi>
          </span>
          <span class="soft s why">
            <Why line={line} today={today} withDay={withDay} />
          </span>
        </span>
      </button>
      {followUpUid && (
        <>
          <button
            type="button"
            class="btn small done on-hand"
            aria-keyshortcuts="d"
            onClick={() => popup.answer(followUpUid, 'done')}
          >
            {say('done')}
          </button>
          <SnoozeMenu today={today} snooze={(until) => popup.answer(followUpUid, 'snoozed', until)} />
        </>
      )}
    </li>
  );
}

/** Stays with what comes before it when a line is broken. */
const SEPARATOR = '\u00a0· ';

/** 'Wednesday · send the portfolio notes · “Two kids…”' */
export function Why({
  line,
  today,
  withDay,
}: {
  line: Pick<Due, 'next' | 'summary' | 'last'>;
  today: PlainDate;
  withDay: boolean;
}) {
  const { next, summary, last } = line;
  const parts = [
    next && withDay && (
      <Day key="day" at={next} near={nearWord(next, today)} text={() => dayText(next, today)} />
    ),
    next && <bdi key="why">{summary || say('get_in_touch')}</bdi>,
    last && <bdi key="last">{say('last_noted', { text: last.excerpt })}</bdi>,
  ].filter(Boolean);
  return parts.length > 0
    ? parts.flatMap((part, index) => (index ? [SEPARATOR, part] : [part]))
    : say('no_notes_yet');
}
