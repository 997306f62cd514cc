import { SELECTION_LIMIT, TITLE_LIMIT } from '../../domain/share.ts';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { AddShareModel } from './add-share-model.ts';

/** Keeping a page by its address; also one that could not be kept where the user pressed. */
export function AddShare({ adding }: { adding: AddShareModel }) {
  return (
    <>
      <a class="back s" href="#reading">
        <span aria-hidden="true">‹</span> {say('reading_room')}
      </a>
      <h1>{say('reading_add')}</h1>
      {adding.given && (
        <p class="card warn" role="status">
          {say('reading_not_kept')}
        </p>
      )}
      <form
        class="card form add-share"
        aria-label={say('reading_add')}
        noValidate
        ref={focusInside}
        onSubmit={(event) => {
          event.preventDefault();
          void adding.save();
        }}
      >
        <label class="s soft">
          {say('reading_address')}
          <input
            class="field"
            type="url"
            dir="ltr"
            inputMode="url"
            required
            value={adding.url}
            onInput={(event) => adding.type('url', event.currentTarget.value)}
          />
        </label>
        <label class="s soft">
          {say('reading_title')}
          <input
            class="field"
            dir={adding.title ? 'auto' : undefined}
            maxLength={TITLE_LIMIT}
            value={adding.title}
            onInput={(event) => adding.type('title', event.currentTarget.value)}
          />
        </label>
        <label class="s soft">
          {say('reading_text')}
          <textarea
            class="field"
            rows={3}
            dir={adding.text ? 'auto' : undefined}
            maxLength={SELECTION_LIMIT}
            value={adding.text}
            onInput={(event) => adding.type('text', event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <span class="grow s overdue" role="status">
            {adding.problem}
          </span>
          <a class="btn quiet" href="#reading">
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
