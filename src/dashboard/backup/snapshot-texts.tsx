import type { Instant, PlainDate } from '../../domain/base.ts';
import { excerpt } from '../../domain/excerpt.ts';
import { momentText, shortDay } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import type { ShownTexts } from './snapshots-model.ts';

interface TextsProps {
  texts: ShownTexts;
  name: string;
  more(): void;
}

/** What was noted about somebody then: the beginnings, each of which opens to its whole text; 50 at first. */
export function SnapshotTexts({ texts: { notes, followUps, shown }, name, more }: TextsProps) {
  const rest = Math.max(0, shown - notes.length);
  return (
    <div class="stack wide texts">
      {notes.length > 0 && (
        <ul class="stack wide" aria-label={say('label_value', say('notes'), name)}>
          {notes.slice(0, shown).map(({ uid, text, created }) => (
            <Text key={uid} text={text} at={created} when={momentText(created)} />
          ))}
        </ul>
      )}
      {rest > 0 && followUps.length > 0 && (
        <ul class="stack wide" aria-label={say('label_value', say('table_follow_ups'), name)}>
          {followUps.slice(0, rest).map(({ uid, summary, due }) => (
            <Text
              key={uid}
              text={summary || say('get_in_touch')}
              at={due}
              when={say('reminder_for', shortDay(due, { today: '' }))}
            />
          ))}
        </ul>
      )}
      {notes.length + followUps.length > shown && (
        <button type="button" class="btn small fit" onClick={more}>
          {say('show_more')}
        </button>
      )}
    </div>
  );
}

function Text({ text, at, when }: { text: string; at: Instant | PlainDate; when: string }) {
  const beginning = excerpt(text);
  return (
    <li class="stack wide">
      <time class="soft s" dateTime={at}>
        {when}
      </time>
      {beginning === text ? (
        <p dir="auto">{text}</p>
      ) : (
        <details>
          <summary dir="auto">{beginning}</summary>
          <p class="value" dir="auto">
            {text}
          </p>
        </details>
      )}
    </li>
  );
}
