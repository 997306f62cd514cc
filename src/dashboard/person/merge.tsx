import type { PersonPage } from '../../api/contract.ts';
import { nameOf } from '../../ui/agenda/line.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import { differing, type MergeModel } from './merge-model.ts';
import { FIELD_NAMES } from './person-head.tsx';
import { nameOn } from './person-page.tsx';

/** Finding the other one, then choosing field by field whose it is. */
export function Merge({ merge }: { merge: MergeModel }) {
  return (
    <form
      class="card form merge"
      aria-label={say('merge_title')}
      noValidate
      ref={focusInside}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && merge.close()}
      onSubmit={(event) => {
        event.preventDefault();
        void merge.save();
      }}
    >
      {merge.both ? <Compare merge={merge} {...merge.both} /> : <Find merge={merge} />}
      <div class="row wrap">
        <span class="grow s overdue" role="status">
          {merge.problem}
        </span>
        <button type="button" class="btn quiet" onClick={merge.close}>
          {say('cancel')}
        </button>
        {merge.both && (
          <button type="submit" class="btn primary" aria-disabled={merge.busy || undefined}>
            {say('merge')}
          </button>
        )}
      </div>
    </form>
  );
}

function Find({ merge }: { merge: MergeModel }) {
  const [first] = merge.found;
  return (
    <>
      <input
        class="field"
        type="search"
        aria-label={say('merge_find')}
        placeholder={say('merge_find')}
        value={merge.finding}
        onInput={({ currentTarget }) => merge.find(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault(); // it chooses, and sends nothing off
          if (first) void merge.choose(first.contactUid);
        }}
      />
      <ul class="stack">
        {merge.found.slice(0, 8).map((line) => (
          <li key={line.contactUid}>
            <button type="button" class="btn small found" onClick={() => void merge.choose(line.contactUid)}>
              <bdi>{nameOf(line)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {merge.finding.trim() && merge.found.length === 0 && <p class="soft s">{say('merge_nobody')}</p>}
    </>
  );
}

function Compare({ merge, keep, other }: { merge: MergeModel; keep: PersonPage; other: PersonPage }) {
  const fields = differing(keep.contact, other.contact);
  return (
    <>
      <p class="strong what">{say('merge_ask', `\u2068${nameOn(other)}\u2069`)}</p>
      <p class="soft s">{say('merge_all')}</p>
      {fields.length === 0 && <p class="s">{say('merge_same')}</p>}
      {fields.map((field) => {
        const fromOther = merge.fields.includes(field);
        return (
          <fieldset key={field} class="two-ways">
            <legend class="soft s">{say(FIELD_NAMES[field])}</legend>
            {[keep, other].map(({ contact }) => {
              const isOther = contact === other.contact;
              return (
                <label key={contact.uid} class="row what">
                  <input
                    type="radio"
                    name={`merge-${field}`}
                    checked={fromOther === isOther}
                    disabled={isOther && !contact[field]}
                    onChange={() => merge.take(field, isOther)}
                  />
                  <bdi class={contact[field] ? '' : 'soft'}>{contact[field] || say('merge_nothing')}</bdi>
                </label>
              );
            })}
          </fieldset>
        );
      })}
    </>
  );
}
