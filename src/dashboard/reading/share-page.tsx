import type { AnswerTo } from '../../api/contract.ts';
import { hostOf, TITLE_LIMIT, titleOf } from '../../domain/share.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { focusInside } from '../focus-inside.ts';
import { Trouble } from '../trouble.tsx';
import type { SharePageModel } from './share-page-model.ts';
import { standing } from './shared-words.ts';
import { WhoValues } from './who-values.tsx';

/** One page of the reading list: what it is, whom it is for, and who would value it. */
export function SharePage({ model }: { model: SharePageModel }) {
  const { page, trouble, uid } = model;
  return (
    <div class="shared">
      <a class="back s" href="#reading">
        <span aria-hidden="true">‹</span> {say('reading_room')}
      </a>
      {trouble === 'not-found' ? (
        <Gone />
      ) : (
        trouble && <Trouble code={trouble} retry={() => model.enter(uid)} />
      )}
      {!page && trouble !== 'not-found' && <h1>{say('reading_room')}</h1>}
      {page && (
        <>
          <Head model={model} page={page} />
          <WhoValues model={model} page={page} />
          <WhoHasIt model={model} page={page} />
        </>
      )}
    </div>
  );
}

interface PageProps {
  model: SharePageModel;
  page: AnswerTo<'readShare'>;
}

function Head({ model, page: { share } }: PageProps) {
  return (
    <header>
      <h1 dir="auto">{titleOf(share)}</h1>
      <p class="s">
        <a href={share.url} target="_blank" rel="noreferrer" title={share.url} dir="ltr">
          {hostOf(share)}
        </a>
      </p>
      {share.text && (
        <blockquote class="what" dir="auto">
          {share.text}
        </blockquote>
      )}
      {model.title === undefined ? (
        <p class="row wrap">
          <button type="button" class="btn small" onClick={() => model.typeTitle(share.title)}>
            {say('reading_rename')}
          </button>
          <button type="button" class="btn small quiet danger-text" onClick={model.remove}>
            {say('reading_delete')}
          </button>
        </p>
      ) : (
        <Rename model={model} title={model.title} />
      )}
    </header>
  );
}

function Rename({ model, title }: { model: SharePageModel; title: string }) {
  return (
    <form
      class="row wrap"
      aria-label={say('reading_rename')}
      noValidate
      ref={focusInside}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && model.typeTitle(undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        void model.saveTitle();
      }}
    >
      <input
        class="field grow"
        dir={title ? 'auto' : undefined}
        aria-label={say('reading_title')}
        maxLength={TITLE_LIMIT}
        value={title}
        onInput={(event) => model.typeTitle(event.currentTarget.value)}
      />
      <button type="button" class="btn quiet" onClick={() => model.typeTitle(undefined)}>
        {say('cancel')}
      </button>
      <button type="submit" class="btn primary" aria-disabled={model.busy || undefined}>
        {say('save')}
      </button>
      <span class="s overdue" role="status">
        {model.problem}
      </span>
    </form>
  );
}

/** Everybody it is for, with the day; what waits can be called off. */
function WhoHasIt({ model, page: { people, days } }: PageProps) {
  if (people.length === 0) return null;
  return (
    <section tabIndex={-1}>
      <h2>{say('reading_people')}</h2>
      <ul class="lines has-it">
        {people.map((one) => {
          const name = one.fullName || say('nameless');
          return (
            <li key={one.followUpUid} class="row wrap">
              <span class="grow what">
                <a href={`#people/${one.contactUid}`}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span class="soft s">{standing(one, days)}</span>
              </span>
              {one.is === 'waiting' && (
                <button
                  type="button"
                  class="btn small quiet"
                  aria-label={say('reading_withdraw_named', `\u2068${name}\u2069`)}
                  onClick={() => model.withdraw(one)}
                >
                  {say('reading_withdraw')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gone() {
  return (
    <>
      <h1>{say('reading_room')}</h1>
      <Calm title={say('reading_gone')} more={say('reading_gone_hint')} />
      <p class="row wrap centre">
        <a class="btn" href="#reading">
          {say('reading_room')}
        </a>
        <a class="btn" href="#trash">
          {say('trash')}
        </a>
      </p>
    </>
  );
}
