import type { PanelView } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { arrow, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { shortDay } from '../days.ts';
import type { Late } from './late.tsx';
import { whyNow } from './line-day.ts';
import { ProposalDeeds } from './proposal-deeds.tsx';
import { unanswered } from './recalled.ts';
import { toldText } from './told-text.ts';

/** Something that the panel tells, and what can be done about it. */
export interface Proposal {
  /** 'rest', or the uid of a sighting or a follow-up. */
  name: string;
  /** What was, and until when, where it tells news. */
  was?: string;
  since?: PlainDate;
  text: string;
}

/**
 * What is told above the composer: that somebody may be left in peace, where somebody was met who was just kept, and
 * what changed on their page. `began`: when this page did.
 */
export function proposalsOf(view: PanelView, asked = '', began = ''): Proposal[] {
  const { contact, news } = view;
  if (!contact) return [];
  const { up, reasons } = whyNow(view);
  // Asked when they come up, and at once where the third was said here and now.
  const asking = asked === 'yes' ? view.line?.reasons : up ? reasons : [];
  const rests = asking?.some(({ kind }) => kind === 'rest');
  return [
    ...(rests ? [{ name: 'rest', text: sayCount('panel_rest', unanswered(view) ?? 0) }] : []),
    ...(contact.created > began ? metsOf(view) : []).map(({ uid }) => ({
      name: uid,
      text: say('met_at', contact.howMet?.where ?? ''),
    })),
    ...news.map(({ uid, since, was, is }) => ({
      name: uid,
      since,
      was: toldText(was),
      text: toldText(is),
    })),
  ];
}

/** What the events brought that were on when somebody was kept. */
export function metsOf({ followUps }: PanelView): FollowUp[] {
  return followUps.filter(({ occasion, reason }) => occasion && reason === 'custom');
}

/** The proposals, each with what can be done about it. */
export function Proposals({ late, view }: { late: Late; view: PanelView }) {
  return proposalsOf(view, late.rest, new Date(performance.timeOrigin).toISOString()).map(
    ({ name, was, since, text }) => (
      <div key={name} class={`card ${was ? 'news' : 'calm'}`}>
        {since && (
          <p class="strong">
            {say('panel_news_since')} <time dateTime={since}>{shortDay(since, view.days)}</time>
          </p>
        )}
        <p>
          {was && (
            <>
              <bdi>{was}</bdi>
              {` ${arrow()} `}
            </>
          )}
          <bdi>{text}</bdi>
        </p>
        <div class="row">
          <ProposalDeeds late={late} name={name} />
        </div>
      </div>
    ),
  );
}
