import type { FollowUp } from '../../domain/follow-up.ts';
import type { Note } from '../../domain/note.ts';
import type { MenuItems } from '../menu-list.tsx';
import { snoozeItems } from '../snooze-menu.tsx';
import type { Late } from './late.tsx';

/** What can be done with the person. */
export function personItems({ panel, deeds, facts, favours, toggleHealth }: Late): MenuItems {
  return {
    ...(panel.view?.contact
      ? {
          refresh_from_page: deeds.keep,
          panel_edit_name: () => facts.begin('fullName'),
          panel_edit_headline: () => facts.begin('headline'),
          remove_from_tend: () => deeds.attempt('removeContact', {}, 'removed'),
        }
      : { give_and_ask: favours.begin }),
    undo_last: () => void deeds.undoLast(),
    how_read: () => toggleHealth(),
  };
}

/** What can be done with a note. */
export function noteItems({ edits, deeds: { attempt } }: Late, note: Note): MenuItems {
  const { uid: noteUid, pinned } = note;
  return {
    edit: () => edits.begin(note),
    [pinned ? 'unpin' : 'pin']: () =>
      attempt('pinNote', { noteUid, pinned: !pinned }, pinned ? 'note_unpinned' : 'note_pinned'),
    delete: () => attempt('deleteNote', { noteUid }, 'note_deleted'),
  };
}

/** What can be done with a follow-up, besides answering it. */
export function followUpItems({ reminder, deeds }: Late, followUp: FollowUp): MenuItems {
  const { uid } = followUp;
  return {
    change: () => reminder.show(followUp),
    skip: () => deeds.answer(uid, 'skipped'),
    remove: () => deeds.attempt('removeFollowUp', { followUpUid: uid }, 'followup_removed'),
  };
}

/** The days until which a follow-up can be put off. */
export function snoozesOf({ panel, deeds }: Late, { uid }: FollowUp): MenuItems {
  const { view } = panel;
  return view ? snoozeItems(view.days, (until) => deeds.answer(uid, 'snoozed', until)) : {};
}
