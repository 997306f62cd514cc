import { nameIn } from '../../domain/handle.ts';
import { Timeline } from '../../ui/agenda/timeline.tsx';
import { say } from '../../words/index.ts';
import { refusal } from '../../words/refusals.ts';
import { Calm } from '../calm.tsx';
import { Trouble } from '../trouble.tsx';
import { Merge } from './merge.tsx';
import { PersonBack } from './person-back.tsx';
import { PersonEnd } from './person-end.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonGiving } from './person-giving.tsx';
import { PersonGoals } from './person-goals.tsx';
import { PersonHandles } from './person-handles.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonWrite } from './person-message.tsx';
import { PersonNotes } from './person-notes.tsx';
import type { PersonPageModel } from './person-page-model.ts';
import { PersonReminders } from './person-reminders.tsx';
import { JustTalked } from './person-talk.tsx';
import { PersonTouch } from './person-touch.tsx';

/** Everything about one person. @param list the address of the list, as it was left */
export function PersonPageView({ person, list }: { person: PersonPageModel; list: string }) {
  const { page, trouble, uid, past } = person;
  if (trouble === 'not-found') return <Gone />;
  if (!page)
    return (
      <>
        <h1>{say('about_person')}</h1>
        {trouble && <Trouble code={trouble} retry={() => person.enter(uid)} />}
      </>
    );
  return (
    <div class="person">
      {trouble && <Trouble code={trouble} retry={() => person.enter(uid)} />}
      {page.readOnly && (
        <p class="card warn" role="alert">
          {refusal(page.readOnly)}
        </p>
      )}
      <PersonBack list={list} isBegun={person.writing.isBegun} />
      <PersonHead person={person} page={page} />
      <JustTalked talk={past.talk} days={page.days} />
      <PersonTouch person={person} page={page} />
      <PersonWrite key={uid} model={person.message} begun={page.begun ?? ''} />
      <PersonReminders person={person} page={page} />
      <PersonGoals person={person} page={page} />
      <PersonFacts person={person} page={page} />
      <PersonGiving person={person} page={page} />
      <PersonNotes person={person} page={page} />
      <section tabIndex={-1}>
        <h2>{say('timeline')}</h2>
        <Timeline person={past} days={page.days} />
      </section>
      <PersonHandles person={person} page={page} />
      <section tabIndex={-1}>
        <h2>{say('merge_title')}</h2>
        {person.merge.keep ? (
          <Merge merge={person.merge} />
        ) : (
          <>
            <p class="soft">{say('merge_more')}</p>
            <button type="button" class="btn fit merge-open" onClick={() => person.merge.open(uid)}>
              {say('merge_with')}
            </button>
          </>
        )}
      </section>
      <PersonEnd person={person} />
    </div>
  );
}

/** What the person is called. */
export function nameOn({
  contact,
  handles,
}: {
  contact: { fullName: string };
  handles: Parameters<typeof nameIn>[0][];
}) {
  return contact.fullName || handles.map(nameIn).find(Boolean) || say('nameless');
}

function Gone() {
  return (
    <>
      <h1>{say('about_person')}</h1>
      <Calm title={say('person_gone')} more={say('person_gone_hint')} />
      <p class="row wrap centre">
        <a class="btn" href="#people">
          {say('people_room')}
        </a>
        <a class="btn" href="#trash">
          {say('trash')}
        </a>
      </p>
    </>
  );
}
