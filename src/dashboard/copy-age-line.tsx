import { type CopyAge, copyAge } from '../domain/copy-age.ts';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';
import type { StoreModel } from './store-model.ts';

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

function copyAgeText({ days }: CopyAge): string {
  if (days === undefined) return say('copy_age_none');
  return days === 0 ? say('copy_age_today') : sayCount('copy_age_days', days);
}
