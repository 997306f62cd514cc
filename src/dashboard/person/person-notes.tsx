import type { PersonPage } from '../../api/contract.ts';
import type { Note } from '../../domain/note.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { dayText } from '../../ui/days.ts';
import { LinkedText } from '../../ui/linked-text.tsx';
import { FormFoot } from '../../ui/panel/form-foot.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** What was written about them, and the field for more. */
export function PersonNotes({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { writing, notes } = person;
  return (
    <section tabIndex={-1} class="person-notes">
      <h2>{say('notes')}</h2>
      <form
        class="form"
        data-always
        aria-label={say('add_note')}
        onSubmit={(event) => {
          event.preventDefault();
          void writing.add();
        }}
      >
        <Words
          label={say('add_note')}
          text={writing.text}
          type={writing.type}
          send={() => void writing.add()}
        />
        <div class="row">
          <span class="grow s overdue" role="status">
            {writing.problem}
          </span>
          <button type="submit" class="btn primary" disabled={!writing.text.trim()}>
            {say('add_note')}
          </button>
        </div>
      </form>
      <ul class="lines">
        {notes.map((note) => (
          <NoteItem key={note.uid} note={note} person={person} page={page} />
        ))}
      </ul>
      {person.hasOlder && (
        <button type="button" class="btn fit" onClick={person.showOlder}>
          {say('show_older')}
        </button>
      )}
    </section>
  );
}

function NoteItem({ note, person, page }: { note: Note; person: PersonPageModel; page: PersonPage }) {
  const { writing } = person;
  const { edit } = writing;
  if (edit?.uid === note.uid)
    return (
      <li>
        <form
          class="form"
          aria-label={say('edit_note')}
          ref={focusInside}
          onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && writing.stop()}
          onSubmit={(event) => {
            event.preventDefault();
            void writing.saveEdit();
          }}
        >
          <Words
            label={say('edit_note')}
            text={edit.text}
            type={writing.typeEdit}
            send={() => void writing.saveEdit()}
          />
          <FormFoot problem={edit.problem} cancel={writing.stop} />
        </form>
      </li>
    );
  return (
    <li class="stack">
      <p class="note-text" dir="auto">
        <LinkedText text={note.text} />
      </p>
      <div class="row wrap s">
        <span class="soft grow">
          <time dateTime={note.created}>{dayText(dayAt(note.created), page.days)}</time>
          {note.pinned && `\u00a0· ${say('note_pinned')}`}
        </span>
        <button type="button" class="btn quiet small" onClick={() => writing.begin(note)}>
          {say('edit')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => writing.pin(note)}>
          {say(note.pinned ? 'unpin' : 'pin')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => writing.remove(note)}>
          {say('delete')}
        </button>
      </div>
    </li>
  );
}

function Words(words: { label: string; text: string; type(text: string): void; send(): void }) {
  return (
    <textarea
      class="field"
      rows={3}
      dir="auto"
      aria-label={words.label}
      placeholder={words.label}
      value={words.text}
      onInput={(event) => words.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        words.send();
      }}
    />
  );
}
