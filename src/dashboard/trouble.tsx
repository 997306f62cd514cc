import type { RefusalCode } from '../domain/refusal.ts';
import { say } from '../words/index.ts';
import { refusal } from '../words/refusals.ts';

/** What could not be read, with a way to try again. */
export function Trouble(trouble: {
  code?: RefusalCode | undefined;
  /** Instead of that of the code. */
  sentence?: string | undefined;
  retry(): void;
}) {
  const { code, sentence, retry } = trouble;
  return (
    <div class="card warn row" role="alert">
      <p class="grow">{code ? refusal(code) : sentence}</p>
      <button type="button" class="btn small" onClick={retry}>
        {say('retry')}
      </button>
    </div>
  );
}
