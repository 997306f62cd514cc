import { NOTE_LIMIT } from '../../domain/note.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { say } from '../../words/index.ts';
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
    const act = { Enter: (event.ctrlKey || event.metaKey) && box.save, Escape: cancel }[event.key];
    if (event.isComposing || !act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <form
      class="field composer"
      onSubmit={(event) => {
        event.preventDefault();
        box.save();
      }}
    >
      <textarea
        dir={(box.text && directionOf(box.text.length)) as 'auto'}
        aria-label={label}
        placeholder={label}
        value={box.text}
        onBeforeInput={({ currentTarget: field, data }) => {
          field.dir = directionOf(field.value.length + (data?.length ?? 0));
        }}
        onInput={(event) => box.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={box.flush}
      />
      <div class="row">
        <span
          class={`s grow ${box.problem ? 'overdue' : 'soft'}`}
          role="status"
          aria-live={box.status === 'draft_kept' ? 'off' : 'polite'}
        >
          {statusOf(box, field.told)}
        </span>
        {cancel && (
          <button type="button" class="btn quiet" onClick={cancel}>
            {say('cancel')}
          </button>
        )}
        <button type="submit" class="btn">
          {box.status === 'unsaved' ? say('retry') : field.save}
        </button>
      </div>
    </form>
  );
}

/**
 * Each paragraph as it reads by itself, but not in what is too long to save: where all of it is one paragraph,
 * Chromium 156 needs half a minute for every key then.
 */
function directionOf(length: number): 'auto' | 'ltr' {
  return length > NOTE_LIMIT ? 'ltr' : 'auto';
}

function statusOf({ status, problem, text }: TextBox, told: RefusalCode | undefined): string {
  if (problem) return problem === told ? say('draft_not_kept') : refusal(problem);
  if (text.length > NOTE_LIMIT) return say('note_too_long', text.length - NOTE_LIMIT);
  return status && status !== 'unsaved' ? say(status) : '';
}
