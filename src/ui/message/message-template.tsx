import type { MessageView } from '../../api/contract.ts';
import { say } from '../../words/index.ts';
import type { TextBox } from '../panel/text-box.ts';
import type { MessageModel } from './message-model.ts';

/** Keeps what is written as a template, and the way to change those there are. */
export function AsTemplate({
  message: { saving, toTemplates },
  view,
  box,
}: {
  message: MessageModel;
  view: MessageView;
  box: TextBox;
}) {
  const { name, problem } = saving;
  if (name === undefined)
    return (
      <div class="row wrap links">
        <button
          type="button"
          class="btn quiet small save-template"
          disabled={!box.text.trim()}
          onClick={saving.begin}
        >
          {say('template_save')}
        </button>
        {view.templates.length > 0 && (
          <button type="button" class="btn quiet small" onClick={toTemplates}>
            {say('templates_edit')}
          </button>
        )}
      </div>
    );
  return (
    <form
      class="template"
      aria-label={say('template_save')}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        saving.cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save();
      }}
    >
      <input
        class="field"
        dir="auto"
        aria-label={say('template_name')}
        placeholder={say('template_name')}
        value={name}
        onInput={({ currentTarget }) => saving.type(currentTarget.value)}
      />
      <div class="row wrap">
        <span class="grow s overdue" role="status">
          {problem}
        </span>
        <button type="button" class="btn quiet small" onClick={saving.cancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="btn small">
          {say('template_save')}
        </button>
      </div>
    </form>
  );
}
