import type { FollowUp } from '../../domain/follow-up.ts';
import type { Note } from '../../domain/note.ts';
import { type MenuItems, MenuList } from '../menu-list.tsx';
import { snoozeItems } from '../snooze-menu.tsx';
import { ToastCard } from '../toast.tsx';
import { toasts } from '../toasts.ts';
import { deedsOf } from './deeds.ts';
import { DoubtCard } from './doubt-card.tsx';
import { Health } from './health.tsx';
import { editsOf } from './note-edits.ts';
import { readOlder } from './older-notes.ts';
import type { PanelModel } from './panel-model.ts';
import { reminderForm } from './reminder.ts';
import { ReminderForm } from './reminder-form.tsx';
import { dragEdge, stepEdge } from './resize.ts';

/** What of a panel is needed only once somebody acts, or where something is in doubt: in the page it comes then. */
export class Late {
  panel: PanelModel;
  toasts;
  deeds;
  edits;
  reminder;
  /** How the page was read is in sight. */
  healthShown = false;
  /** Long notes shown whole. */
  expanded = new Set<string>();
  /** The name of the menu that is open; '' for none. */
  menu = '';
  MenuList = MenuList;
  ToastCard = ToastCard;
  dragEdge = dragEdge;
  stepEdge = stepEdge;
  readOlder = readOlder;

  constructor(panel: PanelModel) {
    this.panel = panel;
    this.toasts = toasts(panel.changed);
    this.deeds = deedsOf(panel, this.toasts);
    this.edits = editsOf(panel, this.deeds, this.toasts);
    this.reminder = reminderForm(panel, this.deeds);
  }

  openMenu(name: string): void {
    this.menu = name;
    this.panel.changed();
  }

  closeMenu(name: string): void {
    if (this.menu === name) this.openMenu('');
  }

  /** Shows a long note whole, or short again. */
  expand(uid: string): void {
    if (!this.expanded.delete(uid)) this.expanded.add(uid);
    this.panel.changed();
  }

  /** What can be done with the person. */
  personItems(): MenuItems {
    return {
      ...(this.panel.view?.contact && {
        refresh_from_page: this.deeds.keep,
        remove_from_tend: () => this.deeds.attempt('removeContact', {}, 'removed'),
      }),
      undo_last: () => void this.deeds.undoLast(),
      how_read: () => this.toggleHealth(),
    };
  }

  noteItems(note: Note): MenuItems {
    const { uid: noteUid, pinned } = note;
    const { attempt } = this.deeds;
    return {
      edit: () => this.edits.begin(note),
      [pinned ? 'unpin' : 'pin']: () =>
        attempt('pinNote', { noteUid, pinned: !pinned }, pinned ? 'note_unpinned' : 'note_pinned'),
      delete: () => attempt('deleteNote', { noteUid }, 'note_deleted'),
    };
  }

  followUpItems(followUp: FollowUp): MenuItems {
    const { uid } = followUp;
    return {
      change: () => this.reminder.show(followUp),
      skip: () => this.deeds.answer(uid, 'skipped'),
      remove: () => this.deeds.attempt('removeFollowUp', { followUpUid: uid }, 'followup_removed'),
    };
  }

  snoozeItems({ uid }: FollowUp): MenuItems {
    const { view } = this.panel;
    return view ? snoozeItems(view.days, (until) => this.deeds.answer(uid, 'snoozed', until)) : {};
  }

  /** Shows how the page was read, or no longer. */
  toggleHealth = (): void => {
    this.healthShown = !this.healthShown;
    // In the page it is the reading in sight that is told; in the sidebar there is none until somebody asks.
    if (this.panel.look) this.panel.changed();
    else this.panel.read(true);
  };

  /** The questions and forms above the composer. */
  Cards = () => {
    const { panel, reminder } = this;
    const { view } = panel;
    return (
      <>
        {view?.doubt && <DoubtCard model={panel} doubt={view.doubt} attempt={this.deeds.attempt} />}
        {this.healthShown && <Health model={panel} tell={this.toasts.tell} close={this.toggleHealth} />}
        {view && reminder.open && <ReminderForm reminder={reminder} days={view.days} />}
      </>
    );
  };
}
