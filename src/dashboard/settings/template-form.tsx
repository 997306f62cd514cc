import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT } from '../../domain/template.ts';
import { filled, openFields, TEMPLATE_FIELDS } from '../../domain/template-fields.ts';
import { insertText } from '../../ui/message/copy-text.ts';
import { fieldsText, fieldValues } from '../../ui/message/message-words.ts';
import { FormFoot } from '../../ui/panel/form-foot.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import { INVENTED } from './invented-person.ts';
import type { TemplatesModel } from './templates-model.ts';

/** A template being written, and how it would read. */
export function TemplateForm({
  model,
  name,
  text,
  problem,
}: {
  model: TemplatesModel;
  name: string;
  text: string;
  problem?: string;
}) {
  const { unknown } = openFields(text);
  let area: HTMLTextAreaElement | null = null;
  const put = (field: string) => {
    if (!area) return;
    insertText(area, `{{${field}}}`);
    model.type({ text: area.value });
  };
  return (
    <form
      class="card stack template"
      ref={focusInside}
      aria-label={say('template_new')}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && model.cancel()}
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <label class="s soft">
        {say('template_name')}
        <input
          class="field"
          dir={name ? 'auto' : undefined}
          maxLength={TEMPLATE_NAME_LIMIT}
          value={name}
          onInput={({ currentTarget }) => model.type({ name: currentTarget.value })}
        />
      </label>
      <label class="s soft">
        {say('template_text')}
        <textarea
          class="field"
          dir={text ? 'auto' : undefined}
          rows={5}
          maxLength={TEMPLATE_LIMIT}
          value={text}
          ref={(element: HTMLTextAreaElement | null) => {
            area = element;
          }}
          onInput={({ currentTarget }) => model.type({ text: currentTarget.value })}
        />
      </label>
      <fieldset class="row wrap">
        <legend class="s soft">{say('template_fields')}</legend>
        {TEMPLATE_FIELDS.map((field) => (
          <button key={field} type="button" class="btn small" onClick={() => put(field)}>
            {`{{${field}}}`}
          </button>
        ))}
      </fieldset>
      {unknown.length > 0 && <p class="s due">{say('template_unknown', fieldsText(unknown))}</p>}
      {text.trim() && (
        <figure class="preview">
          <figcaption class="s soft">{say('template_preview')}</figcaption>
          <p dir="auto">{filled(text, fieldValues(INVENTED))}</p>
        </figure>
      )}
      <FormFoot problem={problem} cancel={model.cancel} />
    </form>
  );
}
