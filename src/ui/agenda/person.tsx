import type { PersonView } from '../../api/contract.ts';
import { roleOf } from '../../domain/contact.ts';
import type { Due } from '../../domain/due.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { closeOnEscape } from '../close-on-escape.ts';
import { bringIntoSight } from '../in-sight.ts';
import { activeKey } from '../letter-keys.ts';
import { spokeText } from '../spoke-text.ts';
import type { AgendaModel } from './agenda-model.ts';
import { rhythmText, unansweredIn } from './reason-text.ts';
import { TalkFields } from './talk-fields.tsx';
import { Timeline } from './timeline.tsx';

/** The person of a line, unfolded: who they are, how often you are in touch, and what happened last. */
export function Person({ agenda, line, days }: { agenda: AgendaModel; line: Due; days: NearDays }) {
  const { person } = agenda;
  const { view, talk, contactUid } = person;
  return (
    <section class="beneath unfolded" aria-label={say('about_person')}>
      {person.problem && (
        <p class="overdue s" role="status">
          {person.problem}
        </p>
      )}
      {view && <About view={view} />}
      {view?.shares.map(({ uid, title, url }) => (
        <a key={uid} class="s" href={url} target="_blank" rel="noreferrer">
          {say('to_send', title || url)}
        </a>
      ))}
      <div class="row wrap">
        <button
          type="button"
          class="btn small"
          aria-keyshortcuts={activeKey('t')}
          onClick={() => contactUid && talk.log(contactUid, days.today)}
        >
          {say('we_talked')}
        </button>
        {line.handle && (
          <button
            type="button"
            class="btn small"
            aria-keyshortcuts={activeKey('o')}
            onClick={() => agenda.open(line)}
          >
            {say('open_profile')}
          </button>
        )}
      </div>
      {talk.interactionUid && talk.contactUid === contactUid && <JustTalked agenda={agenda} days={days} />}
      {view && <Timeline person={person} days={days} />}
    </section>
  );
}

/** 'Lead UX Researcher, Halden Labs' and 'Every month, from Mentors · last spoke 4 Oct' */
function About({ view }: { view: PersonView }) {
  const { contact, cadence, days, groups, line } = view;
  const work = commas(roleOf(contact));
  const touch = [
    cadence && rhythmText(cadence.cadence, unansweredIn(line)),
    spokeText(line?.rank, days),
    ...groups.map(({ name }) => name),
  ].filter(Boolean);
  return (
    <>
      {work && <p class="s">{work}</p>}
      {touch.length > 0 && <p class="soft s">{touch.join('\u00a0· ')}</p>}
    </>
  );
}

/** What was noted with one press, to be put right. */
function JustTalked({ agenda, days }: { agenda: AgendaModel; days: NearDays }) {
  const { talk } = agenda.person;
  return (
    <form
      class="card talk"
      ref={bringIntoSight}
      aria-label={say('talk_change')}
      noValidate
      onKeyDown={(event) => closeOnEscape(event, talk.close)}
      onSubmit={(event) => {
        event.preventDefault();
        void talk.save();
      }}
    >
      <TalkFields said={talk.said} update={talk.update} today={days.today} />
      <div class="row">
        <span class="grow s overdue" role="status">
          {talk.problem}
        </span>
        <button type="button" class="btn quiet" onClick={talk.close}>
          {say('talk_leave')}
        </button>
        <button type="submit" class="btn primary">
          {say('save')}
        </button>
      </div>
    </form>
  );
}
