import { isOn, lastDay } from '../../domain/occasion.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { isolated } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import type { AskedLine } from './event-model.ts';
import { readLine } from './met-lines.ts';
import type { FaceProps } from './occasion-page.tsx';
import { PeopleLines } from './people-lines.tsx';
import type { Choice } from './person-finder.ts';

/** Whoever was met at an event, and the line by which those without a profile are noted. */
export function EventFace({ model, list, occasion }: FaceProps) {
  const { met, page } = model;
  const { today } = list.days;
  const group = list.groups.find(({ uid }) => uid === occasion.group);
  const state: PlainWord = isOn(occasion, today)
    ? 'event_on'
    : lastDay(occasion) < today
      ? 'event_over'
      : 'event_coming';
  return (
    <>
      <div class={`card stack event-state ${state === 'event_on' ? 'on' : ''}`}>
        <p>{say(state)}</p>
        <p class="s soft">
          {sayCount('event_follow_up', occasion.followUpIn ?? 0)}
          {group && ` ${say('event_into', isolated(group.name))}`}
        </p>
      </div>
      {!list.readOnly && (
        <section>
          <h2>{say('met_new')}</h2>
          <form
            class="row met-line"
            data-always
            onSubmit={(event) => {
              event.preventDefault();
              void met.add(occasion.uid);
            }}
          >
            <input
              class="field grow"
              dir="auto"
              aria-label={say('met_line')}
              placeholder={say('met_line')}
              value={met.line(occasion.uid)}
              onInput={({ currentTarget }) => met.type(occasion.uid, currentTarget.value)}
            />
            <button type="submit" class="btn">
              {say('met_add')}
            </button>
          </form>
          <LineRead line={met.line(occasion.uid)} />
          <p class="s overdue" role="status">
            {met.problem}
          </p>
          {met.asked(occasion.uid).map((asked) => (
            <Namesakes
              key={asked.line}
              asked={asked}
              settle={(who) => void met.settle(occasion.uid, asked, who)}
            />
          ))}
        </section>
      )}
      <section>
        <h2>{say('met_people')}</h2>
        {page && page.count > 0 && (
          <>
            <p class="soft s">{sayCount('met_count', page.count)}</p>
            <PeopleLines people={page.people} days={list.days} />
          </>
        )}
        {page?.count === 0 && <p class="soft">{say('met_nobody')}</p>}
      </section>
    </>
  );
}

/** How a line is read, before it is added: a name with a comma in it is seen here. */
function LineRead({ line }: { line: string }) {
  const { fields = {}, note, address } = readLine(line) ?? {};
  const parts: [PlainWord, string | undefined][] = [
    ['field_name', fields.fullName],
    ['field_org', fields.org],
    ['in_note', note],
    ['field_address', address],
  ];
  return (
    <p class="row wrap s soft">
      {parts.map(
        ([word, text]) =>
          text && (
            <span key={word}>
              {say(word)} <bdi class="strong">{text}</bdi>
            </span>
          ),
      )}
    </p>
  );
}

/** Whether a line is about somebody of that name who is kept already: never guessed. */
function Namesakes({ asked, settle }: { asked: AskedLine; settle(who: Choice | undefined): void }) {
  const { line, namesakes } = asked;
  const [first] = namesakes;
  const one = namesakes.length === 1 ? first : undefined;
  const isOpen = namesakes.length > 0;
  const question = one ? say('met_is_it', calledWithRole(one)) : isOpen ? say('met_who') : '';
  return (
    <fieldset class="card stack namesakes" aria-label={question || line}>
      <p class="soft s what" dir="auto">
        {line}
      </p>
      <p class="what" role="status">
        {question}
      </p>
      <div class="row wrap">
        {namesakes.map((who) => (
          <button key={who.uid} type="button" class="btn small" onClick={() => settle(who)}>
            {one ? say('met_it_is') : <bdi>{calledWithRole(who)}</bdi>}
          </button>
        ))}
        <button type="button" class="btn small quiet" onClick={() => settle(undefined)}>
          {say(isOpen ? 'met_somebody_else' : 'met_add')}
        </button>
      </div>
    </fieldset>
  );
}

/** 'Mara Okafor (Halden Labs)' */
function calledWithRole({ name, role }: Choice): string {
  return role ? `${name} (${role})` : name;
}
