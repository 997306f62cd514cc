import type { Input, PanelView } from '../../api/contract.ts';
import { reasonKey } from '../../domain/answers-to.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { Reason } from '../../domain/due.ts';
import { reasonsUp } from '../../domain/order.ts';
import { say } from '../../words/index.ts';
import { doneText } from '../agenda/done-text.ts';
import { MenuButton } from '../menu-button.tsx';
import { MenuList } from '../menu-list.tsx';
import { snoozeItems } from '../snooze-menu.tsx';
import type { Late } from './late.tsx';
import { whyNow } from './line-day.ts';

/** Answers every reason of the line that is up, or `only` the one of that key. */
export function answerLine(
  { panel, deeds }: Late,
  answer: Input<'answerLine'>['answer'],
  more: { until?: PlainDate; only?: string } = {},
) {
  const told = doneText(settledBy(panel.view));
  const done = more.only
    ? 'kept_trying'
    : answer !== 'done'
      ? (`followup_${answer}` as const)
      : isNewsAlone(panel.view)
        ? 'panel_congratulated'
        : () => told;
  return deeds.attempt('answerLine', { shown: shownOf(panel.view), answer, ...more }, done);
}

/** What of the line the panel shows, as `answerLine` is told it. */
export function shownOf(view: Late['panel']['view']): string[] {
  return view?.line ? reasonsUp(view.line, view.days.today).map(reasonKey) : [];
}

/** What is up; a page to send by its title alone. */
function settledBy(view: Late['panel']['view']): Reason[] {
  if (!view?.line) return [];
  const titleOf = (uid?: string) => view.followUps.find((one) => one.uid === uid)?.summary ?? '';
  return reasonsUp(view.line, view.days.today).map((one) => ({ ...one, summary: titleOf(one.uid) }));
}

function isNewsAlone(view: Late['panel']['view']): boolean {
  return !!view && whyNow(view).reasons.every(({ kind }) => kind === 'news');
}

/** News are first judged, and then answered: nobody is congratulated on what may be none. */
function isUnjudged(view: PanelView): boolean {
  return view.news[0] !== undefined && isNewsAlone(view);
}

/** What can be said to the line as a whole: done, not this time, or later. */
export function LineDeeds({ late }: { late: Late }) {
  const { view } = late.panel;
  if (!view || !whyNow(view).up) return null;
  const open = late.menu === 'line';
  const items = () => ({
    ...snoozeItems(view.days, (until) => void answerLine(late, 'snoozed', { until })),
    panel_snooze_until: () => late.reminder.snooze(),
    panel_skip: () => void answerLine(late, 'skipped'),
  });
  return (
    <>
      {!isUnjudged(view) && (
        <button type="button" class="btn small" onClick={() => answerLine(late, 'done')}>
          {say(isNewsAlone(view) ? 'panel_congratulated' : 'done')}
        </button>
      )}
      <MenuButton
        label={say('panel_not_now')}
        icon="snooze"
        open={open}
        toggle={() => late.openMenu(open ? '' : 'line')}
      >
        {open && <MenuList items={items()} close={() => late.closeMenu('line')} />}
      </MenuButton>
    </>
  );
}
