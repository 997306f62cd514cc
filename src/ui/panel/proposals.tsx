import type { PanelView } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import { say } from '../../words/index.ts';
import { Day } from '../day.tsx';
import { shortDay } from '../days.ts';
import { whyNow } from './line-day.ts';
import type { PanelModel } from './panel-model.ts';

/** Something that the panel tells, and what can be done about it. */
export interface Proposal {
  /** 'away', 'rest', or the uid of a sighting. */
  name: string;
  /** What was, and until when, where it tells news. */
  was?: string;
  since?: PlainDate;
  text: string;
}

/** What is told above the composer: that somebody is left in peace, or may be; and what changed on their page. */
export function proposalsOf(view: PanelView, asked = ''): Proposal[] {
  const { contact, news, days } = view;
  if (!contact) return [];
  const { phase, pausedUntil = '' } = contact;
  const away = phase === 'resting' || phase === 'letGo' ? phase : pausedUntil > days.today && 'paused';
  const { up, reasons } = whyNow(view);
  const rests = reasons.some(({ kind }) => kind === 'rest') && (asked === 'yes' || (up && !asked));
  return [
    ...(away ? [{ name: 'away', text: say(`panel_is_${away}`) }] : []),
    ...(rests ? [{ name: 'rest', text: say('panel_rest') }] : []),
    ...news.map(({ uid, since, was, is }) => ({
      name: uid,
      since,
      was: Object.values(was).join(', '),
      text: Object.values(is).join(', '),
    })),
  ];
}

/** The proposals; what can be done about them comes with the late parts, into the room that is left for it. */
export function Proposals({ model, view }: { model: PanelModel; view: PanelView }) {
  const { late } = model;
  return proposalsOf(view, late?.rest).map(({ name, was, since, text }) => (
    <div key={name} class={`card ${was ? 'news' : 'calm'}`}>
      {since && (
        <p class="strong">
          {say('panel_news_since')} <Day at={since} text={() => shortDay(since, view.days)} />
        </p>
      )}
      <p>
        {was && (
          <>
            <bdi>{was}</bdi>
            {' → '}
          </>
        )}
        <bdi>{text}</bdi>
      </p>
      <div class="row">{late && <late.ProposalDeeds name={name} />}</div>
    </div>
  ));
}
