import { say } from '../../words/index.ts';
import { ErasedReport } from '../backup/erased.tsx';
import type { LeavingModel } from './leaving-model.ts';

/** After everything was deleted: what there was, what remains elsewhere, and a new beginning. */
export function Farewell({ leaving }: { leaving: LeavingModel }) {
  return (
    <>
      <h1>{say('farewell')}</h1>
      <p class="soft lead">{say('farewell_more')}</p>
      {leaving.erased && (
        <section>
          <ErasedReport erased={leaving.erased} />
          <p class="soft">{say('farewell_files')}</p>
        </section>
      )}
      <section>
        <button type="button" class="btn primary fit" onClick={leaving.startAgain}>
          {say('start_again')}
        </button>
      </section>
    </>
  );
}
