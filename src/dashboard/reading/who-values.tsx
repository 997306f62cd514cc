import type { AnswerTo } from '../../api/contract.ts';
import type { Hit } from '../../domain/found.ts';
import type { SharedWith } from '../../domain/share.ts';
import { nameOf } from '../../ui/agenda/line.tsx';
import { whereText } from '../../ui/agenda/where-text.ts';
import { Marked } from '../../ui/marked.tsx';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { awayText } from '../people/people-words.ts';
import type { SharePageModel } from './share-page-model.ts';
import { standing } from './shared-words.ts';

/** People shown of those found by hand. */
const FOUND = 8;

interface WhoProps {
  model: SharePageModel;
  page: AnswerTo<'readShare'>;
}

/** Who would value the page, and why; several are ticked and set with one press. */
export function WhoValues({ model, page }: WhoProps) {
  const { matched, others, chosen } = model;
  const shown = [...others, ...(matched?.people ?? [])];
  return (
    <section tabIndex={-1}>
      <h2>{say('share_this')}</h2>
      <form
        class="who-values"
        aria-label={say('share_this')}
        onSubmit={(event) => {
          event.preventDefault();
          void model.send();
        }}
      >
        {matched?.people.length === 0 && <p class="soft">{say('reading_nobody')}</p>}
        {matched?.pending !== undefined && <p class="soft s">{say('found_pending')}</p>}
        {shown.length > 0 && (
          <ul class="lines">
            {shown.map((hit) => (
              <Who key={hit.contactUid} hit={hit} model={model} page={page} />
            ))}
          </ul>
        )}
        <Find model={model} page={page} />
        <div class="row wrap">
          <button
            type="submit"
            class="btn primary"
            aria-disabled={chosen.length === 0 || model.busy || undefined}
          >
            {chosen.length > 0 ? sayCount('reading_send', chosen.length) : say('reading_send_nobody')}
          </button>
          <span class="grow s overdue" role="status">
            {model.title === undefined && model.problem}
          </span>
        </div>
      </form>
    </section>
  );
}

/** Somebody who may be ticked; whoever has it or waits for it already is marked with the day, whoever rests with that. */
function Who({ hit, model, page: { people, days } }: WhoProps & { hit: Hit }) {
  const { contactUid, line, nameMarks, where, on, excerpt, marks } = hit;
  const has = hasIt(people, contactUid);
  const away = model.away(contactUid);
  return (
    <li>
      <label class="row top">
        <input
          type="checkbox"
          checked={away === undefined && model.chosen.includes(contactUid)}
          disabled={away !== undefined || (has !== undefined && has.is !== 'skipped')}
          onChange={() => model.toggle(contactUid)}
        />
        <span class="grow what">
          <bdi class="strong">
            <Marked text={nameOf(line)} marks={nameMarks} />
          </bdi>
          {has && <span class="chip s">{standing(has, days)}</span>}
          {away && <span class="chip s">{awayText(away)}</span>}
          {where !== 'name' && (
            <span class="s why">
              <span class="soft">{whereText(where, on, days)}</span>{' '}
              <bdi>
                <Marked text={excerpt} marks={marks} />
              </bdi>
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

/** Whoever is to be sent it too, whatever is known about them. */
function Find({ model, page: { people, days } }: WhoProps) {
  const { finding, found } = model;
  const [first] = found;
  return (
    <div class="stack">
      <input
        class="field short"
        type="search"
        aria-label={say('reading_find')}
        placeholder={say('reading_find')}
        value={finding}
        onInput={({ currentTarget }) => model.find(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault(); // it chooses, and sends nothing off
          if (first) model.choose(first);
        }}
      />
      <ul class="stack">
        {found.slice(0, FOUND).map((hit) => {
          const has = hasIt(people, hit.contactUid);
          const away = model.away(hit.contactUid);
          return (
            <li key={hit.contactUid}>
              <button type="button" class="btn small found" onClick={() => model.choose(hit)}>
                <bdi>{nameOf(hit.line)}</bdi>
                {has && ` · ${standing(has, days)}`}
                {away && ` · ${awayText(away)}`}
              </button>
            </li>
          );
        })}
      </ul>
      {finding.trim() && found.length === 0 && <p class="soft s">{say('merge_nobody')}</p>}
    </div>
  );
}

function hasIt(people: SharedWith[], contactUid: string): SharedWith | undefined {
  return people.find((one) => one.contactUid === contactUid);
}
