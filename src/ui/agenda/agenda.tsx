import type { ComponentChildren } from 'preact';
import type { AgendaPage } from '../../api/contract.ts';
import { turnOf } from '../../domain/agenda.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { isPainted } from '../painted.ts';
import type { AgendaModel } from './agenda-model.ts';
import { Line } from './line.tsx';
import { type AgendaGroup, isAnybodyMoved, isWaiting, linesIn } from './read-agenda.ts';

/** The groups of the agenda, with the words and the tone of their headings. */
const GROUPS = [
  ['overdue', 'group_overdue', 'overdue'],
  ['today', 'group_today', 'due'],
  ['later', 'group_week', ''],
] as const;

/** Lines in the first drawing: more than the popup is high. The others, and all dates, come right after it. */
const IN_SIGHT = 12;

/** Beyond this nobody counts them. */
const MOST = 999;

/** Who to get in touch with: overdue, today, and later this week. */
export function Agenda({ agenda, page }: { agenda: AgendaModel; page: AgendaPage }) {
  return GROUPS.map(([group, word, tone]) => {
    const all = linesIn(group, page);
    if (all.length === 0) return null;
    const count = group === 'later' ? page.laterCount : all.length;
    const turns = { today: page.days.today, limit: page.limit };
    const limit = !isPainted() ? IN_SIGHT : group === 'later' ? all.length : agenda.shown;
    return (
      <section key={group} class="agenda" tabIndex={-1}>
        <h2 class={tone}>{say(word, count > MOST ? `${MOST}+` : count)}</h2>
        {group === 'later' && isAnybodyMoved(page) && <p class="soft s">{say('limit_moves', page.limit)}</p>}
        <ul>
          {all.slice(0, limit).map((line, place) => (
            <Line
              key={line.contactUid}
              agenda={agenda}
              line={line}
              days={page.days}
              moved={group === 'later'}
              turn={group === 'later' && isWaiting(line, page.days.today) ? turnOf(place, turns) : undefined}
            />
          ))}
        </ul>
        {isPainted() && <More agenda={agenda} page={page} group={group} hidden={all.length - limit} />}
      </section>
    );
  });
}

/** The way to those of a group that are not shown yet. */
function More({
  agenda,
  page,
  group,
  hidden,
}: {
  agenda: AgendaModel;
  page: AgendaPage;
  group: AgendaGroup;
  hidden: number;
}) {
  const { hasMore, laterCount, later } = page;
  if (group === 'later')
    return hasMore ? (
      <MoreButton onClick={agenda.showMoreLater}>
        {laterCount > MOST ? say('show_more') : sayCount('more_lines', laterCount - later.length)}
      </MoreButton>
    ) : null;
  return hidden > 0 ? (
    <MoreButton onClick={agenda.showMoreToday}>{sayCount('more_lines', hidden)}</MoreButton>
  ) : null;
}

function MoreButton({ onClick, children }: { onClick(): void; children: ComponentChildren }) {
  return (
    <div class="row centre">
      <button type="button" class="btn quiet" onClick={onClick}>
        {children}
      </button>
    </div>
  );
}
