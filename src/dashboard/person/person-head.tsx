import type { PersonPage } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import { CAPTURED_FIELDS, type CapturedField } from '../../domain/contact.ts';
import { FIELD_LIMIT } from '../../domain/glimpse.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { shortDay } from '../../ui/days.ts';
import { FormFoot } from '../../ui/panel/form-foot.tsx';
import { Ring } from '../../ui/ring.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { focusInside } from '../focus-inside.ts';
import { nameOn } from './person-page.tsx';
import type { PersonPageModel } from './person-page-model.ts';

/** What the captured fields are called. */
export const FIELD_NAMES = {
  fullName: 'field_name',
  headline: 'field_headline',
  title: 'field_title',
  org: 'field_org',
  place: 'field_place',
} as const satisfies Record<CapturedField, string>;

/** Who it is, and what can be done at once. */
export function PersonHead({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { contact, days, line } = page;
  const { fields, past, uid } = person;
  const name = nameOn(page);
  const work = commas([contact.title, contact.org]);
  return (
    <header class="person-head" tabIndex={-1}>
      <div class="row top">
        <Ring
          name={contact.fullName}
          days={days}
          since={page.spoke ?? dayAt(contact.created)}
          next={line?.next}
        />
        <div class="grow">
          <h1 class="what">
            <bdi>{name}</bdi>
          </h1>
          {[work, contact.headline, contact.place].filter(Boolean).map((text) => (
            <p key={text} class="soft what">
              {text}
            </p>
          ))}
          {contact.connectedOn && (
            <p class="soft s">{say('connected_on', shortDay(contact.connectedOn, days))}</p>
          )}
        </div>
      </div>
      <div class="row wrap">
        <button type="button" class="btn primary" onClick={() => past.talk.log(uid, days.today)}>
          {say('we_talked')}
        </button>
        {!person.reminder.open && (
          <button type="button" class="btn" onClick={() => person.reminder.show()}>
            {say('remind_me')}
          </button>
        )}
        {!fields.open && (
          <button type="button" class="btn edit-person" onClick={fields.begin}>
            {say('edit')}
          </button>
        )}
        <a class="btn" href={`#history/${uid}`}>
          {say('history')}
        </a>
      </div>
      {fields.open && <FieldsForm person={person} today={days.today} />}
    </header>
  );
}

function FieldsForm({ person: { fields }, today }: { person: PersonPageModel; today: PlainDate }) {
  return (
    <form
      class="card form two"
      aria-label={say('edit_person')}
      noValidate
      ref={focusInside}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && fields.cancel()}
      onSubmit={(event) => {
        event.preventDefault();
        void fields.save();
      }}
    >
      {CAPTURED_FIELDS.map((field) => (
        <label key={field} class={`s soft ${field === 'fullName' || field === 'headline' ? 'whole' : ''}`}>
          {say(FIELD_NAMES[field])}
          <input
            class="field"
            dir={fields.texts[field] ? 'auto' : undefined}
            maxLength={FIELD_LIMIT}
            value={fields.texts[field]}
            onInput={(event) => fields.type(field, event.currentTarget.value)}
          />
        </label>
      ))}
      <label class="s soft">
        {say('field_connected_on')}
        <input
          class="field"
          type="date"
          max={today}
          value={fields.texts.connectedOn}
          onChange={(event) => fields.type('connectedOn', event.currentTarget.value)}
        />
      </label>
      <FormFoot problem={fields.problem} note={say('edit_person_hint')} cancel={fields.cancel} />
    </form>
  );
}
