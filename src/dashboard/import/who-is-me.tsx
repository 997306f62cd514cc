import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import type { ImportModel } from './import-model.ts';
import type { ImportStep } from './import-step.ts';

/** Which of those in the messages is the user: only then it is known who wrote and who answered. */
export function WhoIsMe({ model, step }: { model: ImportModel; step: ImportStep & { at: 'me' } }) {
  return (
    <div class="card stack wide import-form">
      <p class="strong">{say('me_ask')}</p>
      <p class="soft">{say('me_more')}</p>
      <ul class="lines">
        {step.candidates.map(({ id, name, threads }) => (
          <li key={id} class="row">
            <span class="grow what">
              <bdi class="strong">{name}</bdi> <span class="soft s">{sayCount('me_threads', threads)}</span>
            </span>
            <button
              type="button"
              class="btn small"
              aria-label={say('me_name', name)}
              onClick={() => step.answer(id)}
            >
              {say('me')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet fit" onClick={model.cancel}>
        {say('cancel')}
      </button>
    </div>
  );
}
