import { copyAge } from '../../domain/copy-age.ts';
import { copyAgeText } from '../../ui/copy-age-text.ts';
import type { StoreModel } from '../store-model.ts';

/** How old the last copy outside the browser is; leads to the backup. */
export function CopyAgeLine({ store: { state, days } }: { store: StoreModel }) {
  if (!state || !days) return null;
  const age = copyAge(state, days.today);
  return (
    <a href="#backup" class={`copy-age s ${age.tone}`}>
      {copyAgeText(age)}
    </a>
  );
}
