import { NOTE_LIMIT } from '../../domain/note.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { refusal } from '../../words/refusals.ts';
import type { TextBox } from './text-box.ts';

/** A growing field for a note, with what is true of its text beside the button that saves it. */
export function NoteBox(field: {
  box: TextBox;
  label: string;
  save: string;
  cancel?: () => void;
  /** A refusal that is told elsewhere in view already. */
  told?: RefusalCode | undefined;
}) {
  const { box, label, cancel } = field;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const wanted = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (wanted) void box.save();
    if (event.key === 'Escape' && cancel) cancel();
    else if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void box.save();
      }}
    >
      <textarea
        ref={(area) => grow(area)}
        rows={2}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={box.text}
        onInput={(event) => box.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void box.flush()}
      />
      <div class="row wrap end">
        <span
          class={`s grow ${box.code ? 'overdue' : 'soft'}`}
          role="status"
          aria-live={box.status === 'kept' ? 'off' : 'polite'}
        >
          {statusOf(box, field.told)}
        </span>
        {cancel && (
          <button type="button" class="btn quiet" onClick={cancel}>
            {say('cancel')}
          </button>
        )}
        <button type="submit" class="btn">
          {box.status === 'saveFailed' && box.code !== 'empty' && box.code !== 'too-long'
            ? say('retry')
            : field.save}
        </button>
      </div>
    </form>
  );
}

/** Makes the field as high as its text; for every text anew, because it may have been changed from elsewhere. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

function statusOf({ status, code, text }: TextBox, told: RefusalCode | undefined): string {
  if (text.length > NOTE_LIMIT && status !== 'keepFailed')
    return sayCount('note_too_long', text.length - NOTE_LIMIT);
  if (code) return code === told ? say('draft_not_kept') : refusal(code);
  if (status === 'kept') return say('draft_kept');
  if (status === 'saving') return say('saving');
  return status === 'saved' ? say('saved') : '';
}
