// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot leave out rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the elements of a table cannot leave out rows that are out of sight
import { Component } from 'preact';
import { roleOf } from '../../domain/contact.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { addDays } from '../../domain/plain-date.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { SEPARATOR } from '../../ui/agenda/why.tsx';
import { dayText, shortDay } from '../../ui/days.ts';
import { Marked } from '../../ui/marked.tsx';
import { nearness } from '../../ui/near-day.ts';
import { Ring } from '../../ui/ring.tsx';
import { spokeText } from '../../ui/spoke-text.ts';
import { locale, say } from '../../words/index.ts';
import { commas, listText } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import type { MarkedText } from './people-find.ts';
import { awayText, calledText } from './people-words.ts';

/** Groups shown in a line; how many more there are is said. */
const GROUPS = 2;

interface PersonLineProps {
  row: PersonRow;
  index: number;
  top: number;
  days: NearDays;
  groups: Map<string, string>;
  /** Why they are found; undefined while nobody is looked for. */
  why: MarkedText | undefined;
  /** The name marked where it was found; undefined likewise. */
  named: MarkedText | undefined;
  chosen: boolean;
  current: boolean;
  press(index: number, range: boolean): void;
  point(index: number): void;
}

/** One person of the table. Drawn anew only where something of it is another: most of them only scroll by. */
export class PersonLine extends Component<PersonLineProps> {
  override shouldComponentUpdate(next: PersonLineProps) {
    const { why: _, ...now } = this.props;
    const { why: wanted, ...then } = next;
    const isSame = Object.entries(now).every(([name, value]) => value === then[name as keyof typeof then]);
    return !isSame || !!wanted || !!this.props.why;
  }

  override render({
    row,
    index,
    top,
    days,
    groups,
    why,
    named,
    chosen,
    current,
    press,
    point,
  }: PersonLineProps) {
    const { uid, cadence, last } = row;
    const [name, role] = [calledText(row), commas(roleOf(row))];
    return (
      <div
        role="row"
        class="person"
        aria-rowindex={index + 2}
        aria-selected={chosen}
        tabIndex={current ? 0 : -1}
        data-index={index}
        style={`transform:translateY(${top}px)`}
        onFocusIn={() => point(index)}
      >
        <div role="gridcell" class="choose">
          <label>
            <input
              type="checkbox"
              tabIndex={current ? 0 : -1}
              aria-label={say('people_select', name)}
              checked={chosen}
              onClick={(event) => {
                event.currentTarget.checked = chosen; // what is chosen says it
                press(index, event.shiftKey);
              }}
            />
          </label>
        </div>
        <div role="rowheader" class="who">
          <PersonRing row={row} days={days} />
          <div class="grow">
            <a
              class="strong clip"
              href={`#people/${uid}`}
              tabIndex={current ? 0 : -1}
              title={name}
              dir="auto"
            >
              {named ? <Marked {...named} /> : name}
            </a>

            <div class="soft s clip" title={role} dir="auto">
              <Away row={row} />
              {role}
            </div>
          </div>
        </div>
        {why ? (
          <div role="gridcell" class="soft why" dir="auto">
            <Marked {...why} />
          </div>
        ) : (
          <div role="gridcell" class="soft clip place" title={row.place} dir="auto">
            {row.place}
          </div>
        )}
        <div role="gridcell" class="groups">
          <Groups names={(row.groups ?? []).flatMap((one) => groups.get(one) ?? [])} />
        </div>
        <div role="gridcell" class="rhythm">
          {cadence && cadenceText(cadence)}
        </div>
        <div role="gridcell" class="spoke" title={spokeText(row, days)}>
          {last && shortDay(last, days)}
        </div>
        <div role="gridcell" class="next">
          <Next row={row} days={days} />
        </div>
      </div>
    );
  }
}

/** Red only where something is late that may not wait calmly. */
function PersonRing({
  row: { name, nameless, since, next, late },
  days,
}: {
  row: PersonRow;
  days: NearDays;
}) {
  const calm = next !== undefined && next < days.today ? days.today : next;
  const day = late === undefined ? calm : addDays(days.today, -late);
  return <Ring name={nameless ? '' : name} days={days} since={since} next={day} small />;
}

function Next({ row: { next, late }, days }: { row: PersonRow; days: NearDays }) {
  if (late !== undefined) return <span class="overdue">{sayCount('days_late', late)}</span>;
  if (next === undefined) return null;
  const day = next < days.today ? days.today : next;
  return <span class={nearness(day, days)}>{dayText(day, days)}</span>;
}

function Groups({ names }: { names: string[] }) {
  const rest = names.length - GROUPS;
  return (
    <>
      {names.slice(0, GROUPS).map((name) => (
        <span key={name} class="chip s tag clip" title={name} dir="auto">
          {name}
        </span>
      ))}
      {rest > 0 && (
        <span class="soft s" title={listText(names.slice(GROUPS))}>
          <span aria-hidden="true">{rest.toLocaleString(locale(), { signDisplay: 'always' })}</span>
          <span class="unseen">{sayCount('people_more_groups', rest)}</span>
        </span>
      )}
    </>
  );
}

/** That somebody is left in peace. */
function Away({ row: { phase } }: { row: PersonRow }) {
  const word = awayText(phase);
  if (!word) return null;
  return (
    <>
      <span class="strong">{word}</span>
      {SEPARATOR}
    </>
  );
}
