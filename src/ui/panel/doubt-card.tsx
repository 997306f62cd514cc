import type { Doubt } from '../../domain/identity.ts';
import { say } from '../../words/index.ts';
import type { Do } from '../deeds.ts';
import type { PanelModel } from './panel-model.ts';

/** Asks whether the page shows the one who is kept. */
export function DoubtCard(question: { model: PanelModel; doubt: Doubt; attempt: Do }) {
  const { why, kept, seen } = question.doubt;
  const settle = async (same: boolean) => {
    const glimpse = await question.model.glimpse();
    return question.attempt('settleDoubt', { same }, same ? 'one_person' : 'two_people', { glimpse });
  };
  return (
    <section class="card warn" role="alert">
      <p>{say('doubt_kept', kept)}</p>
      <p>{say(`doubt_${why}`, seen)}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => settle(true)}>
          {say('same_person')}
        </button>
        <button type="button" class="btn" onClick={() => settle(false)}>
          {say('someone_else')}
        </button>
      </div>
    </section>
  );
}
