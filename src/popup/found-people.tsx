import { openDashboard } from '../api/browser.ts';
import { FoundLine } from '../ui/agenda/found-line.tsx';
import { say } from '../words/index.ts';
import type { Popup } from './popup-model.ts';

/** Who was found, and where; of more than are shown the dashboard knows. */
export function FoundPeople({ popup, found }: { popup: Popup; found: NonNullable<Popup['found']> }) {
  const { hits, days, text, more, pending } = found;
  const [first] = hits;
  const toAll = () => void openDashboard('people', `find=${encodeURIComponent(text)}`).then(() => close());
  return (
    <section class="agenda" tabIndex={-1} aria-label={say('find')}>
      <p class="soft s" role="status">
        {!first && say('none_found', text)}
        {first?.typo && say('found_by_slip', text)}
      </p>
      {pending !== undefined && <p class="soft s">{say('found_pending')}</p>}
      <ul>
        {hits.map((hit) => (
          <FoundLine
            key={hit.contactUid}
            agenda={popup.agenda}
            hit={hit}
            days={days}
            press={popup.joining ? () => popup.join(hit.line) : undefined}
          />
        ))}
      </ul>
      {first && (
        <p class="row">
          <button type="button" class="btn quiet" onClick={toAll}>
            {say('found_all')}
          </button>
          {more && <span class="soft s">{say('found_more')}</span>}
        </p>
      )}
    </section>
  );
}
