import type { Doubt } from '../../domain/identity.ts';
import { say } from '../../words/index.ts';
import type { Deeds } from './deeds.ts';

/** Asks whether the page shows the one who is kept. */
export function DoubtCard({ deeds, doubt: { why, kept, seen } }: { deeds: Deeds; doubt: Doubt }) {
  return (
    <section class="card warn" role="alert">
      <p>{say('doubt_kept', kept)}</p>
      <p>{say(`doubt_${why}`, seen)}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => deeds.settle(true)}>
          {say('same_person')}
        </button>
        <button type="button" class="btn" onClick={() => deeds.settle(false)}>
          {say('someone_else')}
        </button>
      </div>
    </section>
  );
}
