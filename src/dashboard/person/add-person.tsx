import { CAPTURED_FIELDS } from '../../domain/contact.ts';
import { FIELD_LIMIT } from '../../domain/glimpse.ts';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { AddPersonModel } from './add-person-model.ts';
import { FIELD_NAMES } from './person-head.tsx';

const FIELDS = CAPTURED_FIELDS.filter((field) => field !== 'headline');
const TOLD = [
  ['where', 'field_how_met'],
  ['groups', 'groups_with_commas'],
] as const;

/** Keeping somebody who has no profile, or none that is known yet. */
export function AddPerson({ adding }: { adding: AddPersonModel }) {
  return (
    <>
      <h1>{say('person_add')}</h1>
      <p class="soft lead">{say('person_add_lead')}</p>
      <form
        class="card form two add-person"
        aria-label={say('person_add')}
        noValidate
        ref={focusInside}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) location.hash = '#people';
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void adding.save();
        }}
      >
        {FIELDS.map((field) => (
          <label key={field} class="s soft">
            {say(FIELD_NAMES[field])}
            <input
              class="field"
              dir={adding.fields[field] ? 'auto' : undefined}
              maxLength={FIELD_LIMIT}
              required={field === 'fullName'}
              value={adding.fields[field] ?? ''}
              onInput={(event) => adding.typeField(field, event.currentTarget.value)}
            />
          </label>
        ))}
        {TOLD.map(([what, word]) => (
          <label key={what} class="s soft">
            {say(word)}
            <input
              class="field"
              dir={adding.told[what] ? 'auto' : undefined}
              maxLength={FIELD_LIMIT}
              value={adding.told[what]}
              onInput={(event) => adding.tell(what, event.currentTarget.value)}
            />
          </label>
        ))}
        <label class="s soft whole">
          {say('first_note')}
          <textarea
            class="field"
            rows={3}
            dir={adding.told.note ? 'auto' : undefined}
            value={adding.told.note}
            onInput={(event) => adding.tell('note', event.currentTarget.value)}
          />
        </label>
        <div class="row whole">
          <span class="grow s overdue" role="status">
            {adding.problem}
          </span>
          <a class="btn quiet" href="#people">
            {say('cancel')}
          </a>
          <button type="submit" class="btn primary" aria-disabled={adding.busy || undefined}>
            {say('save')}
          </button>
        </div>
      </form>
    </>
  );
}
