import type { PanelView } from '../../api/contract.ts';
import { reasonKey } from '../../domain/answers-to.ts';
import type { Verdict } from '../../domain/sighting.ts';
import { type PlainWord, say } from '../../words/index.ts';
import type { Late } from './late.tsx';
import { whyNow } from './line-day.ts';
import { answerLine } from './line-deeds.tsx';
import { metsOf } from './proposals.tsx';

const VERDICT_WORDS: Record<Verdict, PlainWord> = {
  news: 'panel_good_news',
  notNews: 'panel_not_news',
  notGood: 'panel_not_good',
};

/** What can be done about a proposal. */
export function ProposalDeeds({ late, name }: { late: Late; name: string }) {
  const { panel, deeds } = late;
  const { view } = panel;
  if (!view) return null;
  if (name === 'rest')
    return (
      <>
        <Deed
          label={say('let_rest')}
          run={() => deeds.attempt('setStanding', { phase: 'resting' }, 'rests')}
        />
        <Deed quiet label={say('keep_trying')} run={() => keepTrying(late, view)} />
      </>
    );
  if (metsOf(view).some(({ uid }) => uid === name))
    return (
      <Deed
        quiet
        label={say('not_met_there')}
        run={() => deeds.attempt('notMetAt', { followUpUid: name }, 'not_met_there')}
      />
    );
  return Object.entries(VERDICT_WORDS).map(([verdict, word]) => (
    <Deed
      quiet={verdict !== 'news'}
      label={say(word)}
      run={() => deeds.attempt('judgeNews', { sightingUid: name, verdict: verdict as Verdict }, word)}
    />
  ));
}

function Deed({ label, quiet, run }: { label: string; quiet?: boolean; run(): unknown }) {
  return (
    <button type="button" class={`btn small ${quiet ? 'quiet' : ''}`} onClick={run}>
      {label}
    </button>
  );
}

/** This turn passes by; nothing is said to a promise that is up beside it. Asked before the turn, it is only left. */
function keepTrying(late: Late, view: PanelView) {
  const { up, reasons } = whyNow(view);
  const rest = up && reasons.find(({ kind }) => kind === 'rest');
  late.rest = '';
  late.panel.changed();
  return rest && answerLine(late, 'skipped', { only: reasonKey(rest) });
}
