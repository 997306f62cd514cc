import type { Hit } from '../../domain/found.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { Where } from '../../domain/text.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { Day } from '../day.tsx';
import { dayText, nearWord } from '../days.ts';
import { Marked } from '../marked.tsx';
import type { AgendaModel } from './agenda-model.ts';
import { Line, nameOf } from './line.tsx';
import { SEPARATOR } from './why.tsx';

/** What a place is called in which something was found; of a name nothing is said. */
const CALLED: Record<Exclude<Where, 'name'>, PlainWord> = {
  headline: 'in_headline',
  org: 'in_org',
  title: 'in_title',
  place: 'in_place',
  group: 'in_group',
  handle: 'in_handle',
  interests: 'in_interests',
  canHelpWith: 'in_can_help_with',
  askNext: 'in_ask_next',
  howMet: 'in_how_met',
  notes: 'in_note',
  interactions: 'in_interaction',
  followUps: 'in_follow_up',
  keyDates: 'in_key_date',
};

/** A person found, as a line of the agenda, with what was found and where; the words looked for are marked. */
export function FoundLine({
  agenda,
  hit,
  days,
  press,
}: {
  agenda: AgendaModel;
  hit: Hit;
  days: NearDays;
  press?: (() => void) | undefined;
}) {
  const { line, where, on, excerpt, marks, nameMarks } = hit;
  return (
    <Line
      agenda={agenda}
      line={line}
      days={days}
      press={press}
      name={<Marked text={nameOf(line)} marks={nameMarks} />}
      found={
        where !== 'name' && (
          <>
            <span class="soft">
              {say(CALLED[where])}
              {on !== undefined && (
                <>
                  {SEPARATOR}
                  <Day at={on} near={nearWord(on, days)} text={() => dayText(on, days)} />
                </>
              )}
            </span>{' '}
            <bdi>
              <Marked text={excerpt} marks={marks} />
            </bdi>
          </>
        )
      }
    />
  );
}
