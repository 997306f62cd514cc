import type { Hit } from '../../domain/found.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { Day } from '../day.tsx';
import { dayText } from '../days.ts';
import { Marked } from '../marked.tsx';
import { isPainted } from '../painted.ts';
import type { AgendaModel } from './agenda-model.ts';
import { Line, nameOf } from './line.tsx';
import { whereWord } from './where-text.ts';
import { SEPARATOR } from './why.tsx';

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
        excerpt && (
          <>
            {where !== 'name' && (
              <span class="soft">
                {whereWord(where)}
                {on !== undefined && (
                  <>
                    {SEPARATOR}
                    <Day at={on} text={isPainted() ? dayText(on, days) : undefined} />
                  </>
                )}{' '}
              </span>
            )}
            <bdi>
              <Marked text={excerpt} marks={marks} />
            </bdi>
          </>
        )
      }
    />
  );
}
