import type { ComponentChildren } from 'preact';
import type { PlainDate } from '../../domain/base.ts';
import type { Due } from '../../domain/due.ts';
import { nameIn } from '../../domain/handle.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { daysLate } from '../../domain/order.ts';
import { addDays } from '../../domain/plain-date.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Day } from '../day.tsx';
import { dayText } from '../days.ts';
import { activeKey } from '../letter-keys.ts';
import { nearWord } from '../near-day.ts';
import { isPainted } from '../painted.ts';
import { Ring } from '../ring.tsx';
import type { AgendaModel } from './agenda-model.ts';
import { DayForm } from './day-form.tsx';
import { LineMenu } from './line-menu.tsx';
import { Person } from './person.tsx';
import { asksForRest, isWaiting } from './read-agenda.ts';
import { Shares } from './shares.tsx';
import { SEPARATOR, Why } from './why.tsx';

/** One line of the agenda, or one person found: who, why, how late, and what was last spoken of. */
export function Line({
  agenda,
  line,
  days,
  moved = false,
  turn,
  press,
  name: shown,
  found,
}: {
  agenda: AgendaModel;
  line: Due;
  days: NearDays;
  /** It stands under later, where nothing is red. */
  moved?: boolean;
  /** About when it is their turn, of who waits. */
  turn?: PlainDate | undefined;
  /** What pressing the name does instead of unfolding the person. */
  press?: (() => void) | undefined;
  /** The name as it is drawn; where nothing is given, plain. */
  name?: ComponentChildren;
  /** What was found, where somebody was looked for. */
  found?: ComponentChildren;
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
          <LineRing line={line} days={days} moved={moved} />
          <span>
            <span class="strong clip" title={name}>
              <bdi>{shown ?? name}</bdi>
            </span>
            {(!found || line.next || line.last) && (
              <span class="soft s why">
                <When line={line} days={days} moved={moved} turn={turn} />
                <span class="reasons">
                  <Why line={line} days={days} />
                </span>
              </span>
            )}
            {found && <span class="s found">{found}</span>}
          </span>
        </button>
        {!press && <Actions agenda={agenda} line={line} days={days} />}
      </div>
      {agenda.chooser.contactUid === contactUid && <DayForm chooser={agenda.chooser} days={days} />}
      {agenda.explained === contactUid && (
        <Shares line={line} days={days} moved={moved} goals={agenda.goals} />
      )}
      {isOpen && !press && <Person agenda={agenda} line={line} days={days} />}
    </li>
  );
}

/** What a line's person is called. */
export function nameOf(line: Pick<Due, 'fullName' | 'handle'>): string {
  return line.fullName || (line.handle && nameIn(line.handle)) || say('nameless');
}

/** A ring is red only where something is late that may not wait calmly. */
export function LineRing({
  line,
  days: near,
  moved = false,
}: {
  line: Due;
  days: NearDays;
  moved?: boolean;
}) {
  const late = moved ? 0 : daysLate(line, near.today);
  const next = late > 0 ? addDays(near.today, -late) : line.next;
  const calm = next !== undefined && late === 0 && next < near.today ? near.today : next;
  return <Ring name={line.fullName} days={near} since={line.reasons[0]?.since} next={calm} small />;
}

/** How late it is, or the day on which it comes up; nothing for what is up today. */
function When({
  line,
  days,
  moved,
  turn,
}: {
  line: Due;
  days: NearDays;
  moved: boolean;
  turn: PlainDate | undefined;
}) {
  const { next } = line;
  if (next === undefined) return null;
  const late = daysLate(line, days.today);
  const told = () => [
    ...(turn === undefined ? [] : [say('turn_about', dayText(turn, days))]),
    ...(late > 0 ? [sayCount('days_late', late)] : []),
  ];
  if (turn !== undefined || late > 0)
    return (
      <span class={late > 0 && !moved ? 'overdue' : ''}>
        {isPainted() ? told().join(SEPARATOR) : ''}
        {SEPARATOR}
      </span>
    );
  if (isWaiting(line, days.today)) return null;
  return (
    <>
      <Day at={next} text={nearWord(next, days) ?? (isPainted() ? dayText(next, days) : undefined)} />
      {SEPARATOR}
    </>
  );
}

function Actions({ agenda, line, days }: { agenda: AgendaModel; line: Due; days: NearDays }) {
  const { contactUid, next } = line;
  const asks = asksForRest(line, days.today);
  return (
    <div class="row acts">
      {asks && (
        <>
          <button type="button" class="btn small" onClick={() => agenda.rest(contactUid)}>
            {say('let_rest')}
          </button>
          <button type="button" class="btn small" onClick={() => agenda.keepTrying(contactUid)}>
            {say('keep_trying')}
          </button>
        </>
      )}
      {next && !asks && (
        <button
          type="button"
          class="btn small to-done"
          aria-keyshortcuts={activeKey('d')}
          onClick={() => agenda.answer(contactUid, 'done')}
        >
          {say('done')}
        </button>
      )}
      <LineMenu agenda={agenda} line={line} days={days} />
    </div>
  );
}
