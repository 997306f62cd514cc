import type { Due } from '../../domain/due.ts';
import { nameIn } from '../../domain/handle.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { daysLate, reasonsUp } from '../../domain/order.ts';
import { addDays } from '../../domain/plain-date.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Day } from '../day.tsx';
import { dayText, nearWord } from '../days.ts';
import { isPainted } from '../painted.ts';
import { Ring } from '../ring.tsx';
import type { AgendaModel } from './agenda-model.ts';
import { DayForm } from './day-form.tsx';
import { LineMenu } from './line-menu.tsx';
import { Person } from './person.tsx';
import { isWaiting } from './read-agenda.ts';
import { Shares } from './shares.tsx';
import { Why } from './why.tsx';

/** One line of the agenda, or one person found: who, why, how late, and what was last spoken of. */
export function Line({
  agenda,
  line,
  days,
  press,
}: {
  agenda: AgendaModel;
  line: Due;
  days: NearDays;
  /** What pressing the name does instead of unfolding the person. */
  press?: (() => void) | undefined;
}) {
  const { contactUid } = line;
  const isOpen = agenda.person.contactUid === contactUid;
  const name = nameOf(line);
  return (
    <li class="item" data-contact={contactUid}>
      <div class="line">
        <button
          type="button"
          class="open"
          aria-expanded={press ? undefined : isOpen}
          onClick={press ?? (() => agenda.person.toggle(contactUid))}
        >
          <LineRing line={line} days={days} />
          <span>
            <span class="row">
              <span class="strong clip grow" title={name}>
                <bdi>{name}</bdi>
              </span>
              <When line={line} days={days} />
            </span>
            <span class="soft s why">
              <Why line={line} days={days} />
            </span>
          </span>
        </button>
        {!press && <Actions agenda={agenda} line={line} days={days} />}
      </div>
      {agenda.chooser.contactUid === contactUid && <DayForm chooser={agenda.chooser} days={days} />}
      {agenda.explained === contactUid && <Shares line={line} days={days} />}
      {isOpen && !press && <Person agenda={agenda} line={line} days={days} />}
    </li>
  );
}

/** What a line's person is called. */
export function nameOf(line: Pick<Due, 'fullName' | 'handle'>): string {
  return line.fullName || (line.handle && nameIn(line.handle)) || say('nameless');
}

/** A ring is red only where something is late that may not wait calmly. */
export function LineRing({ line, days: near }: { line: Due; days: NearDays }) {
  const late = daysLate(line, near.today);
  const next = late > 0 ? addDays(near.today, -late) : line.next;
  const calm = next !== undefined && late === 0 && next < near.today ? near.today : next;
  return <Ring name={line.fullName} days={near} since={line.reasons[0]?.since} next={calm} small />;
}

/** How late it is, or the day on which it comes up. */
function When({ line, days }: { line: Due; days: NearDays }) {
  const { next } = line;
  const late = daysLate(line, days.today);
  if (next === undefined) return null;
  if (late > 0) return <span class="overdue s">{isPainted() ? sayCount('days_late', late) : '\u00a0'}</span>;
  if (isWaiting(line, days.today)) return null;
  return <Day at={next} class="soft s" near={nearWord(next, days)} text={() => dayText(next, days)} />;
}

function Actions({ agenda, line, days }: { agenda: AgendaModel; line: Due; days: NearDays }) {
  const { contactUid, next } = line;
  const asksForRest = reasonsUp(line, days.today).some(({ kind }) => kind === 'rest');
  return (
    <>
      {asksForRest && (
        <button type="button" class="btn small" onClick={() => agenda.rest(contactUid)}>
          {say('let_rest')}
        </button>
      )}
      {next && !asksForRest && (
        <button
          type="button"
          class="btn small to-done on-hand"
          aria-keyshortcuts="d"
          onClick={() => agenda.answer(contactUid, 'done')}
        >
          {say('done')}
        </button>
      )}
      <LineMenu agenda={agenda} line={line} days={days} />
    </>
  );
}
