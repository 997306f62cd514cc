import type { Note } from '../../domain/note.ts';
import { say } from '../../words/index.ts';
import { LinkedText } from '../linked-text.tsx';
import type { Late } from './late.tsx';
import { shortOf } from './notes.tsx';

/** The text of a note with its links; a long one short, until somebody wants all of it. */
export function NoteText({ late, note: { uid, text } }: { late: Late; note: Note }) {
  const whole = late.expanded.has(uid);
  const short = shortOf(text);
  return (
    <>
      <div class="text" dir="auto">
        <LinkedText text={whole ? text : short} />
      </div>
      {short !== text && (
        <button type="button" class="btn quiet small" aria-expanded={whole} onClick={() => late.expand(uid)}>
          {say(whole ? 'show_less' : 'show_all')}
        </button>
      )}
    </>
  );
}
