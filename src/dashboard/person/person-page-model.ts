import { ask } from '../../api/ask.ts';
import type { PersonPage } from '../../api/contract.ts';
import { type FavourList, isThirdAskAmong } from '../../domain/favour.ts';
import type { Note } from '../../domain/note.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { createPerson, type PersonModel } from '../../ui/agenda/person-model.ts';
import { type DeedPlace, type Doer, doerAt } from '../../ui/deeds.ts';
import { type FactEdits, factEditsOf } from '../../ui/panel/fact-edits.ts';
import { type Favours, favoursOf } from '../../ui/panel/favours.ts';
import { type Reminder, reminderForm } from '../../ui/panel/reminder.ts';
import { readTimeline } from '../../ui/read-timeline.ts';
import { codeOf } from '../../words/refusals.ts';
import { createMerge, type MergeModel } from './merge-model.ts';
import { doerAbout } from './person-doer.ts';
import { type FieldsForm, fieldsForm } from './person-fields-model.ts';
import { type HandlesForm, handlesForm } from './person-handles-model.ts';
import { type NotesForm, notesForm } from './person-notes-model.ts';

/** One person, with everything about them. */
export interface PersonPageModel {
  /** '' while nobody's page is open. */
  uid: string;
  /** Undefined until it is known. */
  page: PersonPage | undefined;
  /** Why it is not; 'not-found' of whoever is gone. */
  trouble: RefusalCode | undefined;
  notes: Note[];
  hasOlder: boolean;
  /** What they and the user did for each other. */
  given: FavourList | undefined;
  /** What happened, and the conversation that is changed. */
  past: PersonModel;
  doer: Doer;
  fields: FieldsForm;
  facts: FactEdits;
  reminder: Reminder;
  giving: Favours;
  writing: NotesForm;
  handles: HandlesForm;
  merge: MergeModel;
  enter(uid: string): void;
  leave(): void;
  showOlder(): void;
}

/** Notes added at each "Show older notes". */
const MORE = 50;

/** What is known of somebody before it was read. */
const NOTHING = { page: undefined, given: undefined, trouble: undefined, notes: [], hasOlder: false };

/** The contact page; `redraw` is called after every change. */
export function createPersonPage(redraw: () => void, place: DeedPlace): PersonPageModel {
  const doer = doerAbout(() => model.uid, doerAt(place));
  let turn = 0;
  let older = 0;

  const around = {
    get view() {
      return model.page;
    },
    changed: () => redraw(),
    glimpse: async () => undefined,
  };

  async function read(): Promise<void> {
    const mine = ++turn;
    const contactUid = model.uid;
    try {
      const [page, given] = await Promise.all([
        ask('readPersonPage', { contactUid }),
        ask('listFavours', { contactUid }),
      ]);
      const more = older > 0 ? await olderNotes(contactUid, older) : undefined;
      if (mine !== turn) return;
      const pinned = page.notes.filter((note) => note.pinned);
      const notes = more ? [...pinned, ...more.notes.filter((note) => !note.pinned)] : page.notes;
      const hasOlder = more?.hasOlder ?? page.hasOlder;
      Object.assign(model, { page, given, notes, hasOlder, trouble: undefined });
      model.facts.take();
    } catch (error) {
      if (mine !== turn) return;
      const trouble = codeOf(error);
      Object.assign(model, { trouble, ...(trouble === 'not-found' && { page: undefined }) });
    }
    redraw();
  }

  const past = createPerson(redraw, { ...doer, tell: place.tell });
  const model: PersonPageModel = {
    uid: '',
    ...NOTHING,
    past,
    doer,
    fields: fieldsForm(redraw, doer, around),
    facts: factEditsOf(around, doer),
    reminder: reminderForm(around, doer),
    giving: favoursOf(around, doer, {
      goals: true,
      isThird: (said) => isThirdAskAmong(model.given?.favours ?? [], said),
    }),
    writing: notesForm(redraw, doer, () => model.uid),
    handles: handlesForm(redraw, doer, () => model.uid),
    merge: createMerge(redraw, doer),
    enter(uid) {
      if (uid === model.uid) past.refresh();
      else {
        model.leave();
        Object.assign(model, { uid, ...NOTHING });
        past.toggle(uid);
      }
      void read();
    },
    leave() {
      if (!model.uid) return;
      turn++;
      older = 0;
      past.toggle(model.uid);
      model.uid = '';
      for (const form of [model.fields, model.facts, model.handles]) form.cancel();
      model.reminder.update({ open: false, followUpUid: undefined, due: '', words: '', summary: '' });
      model.giving.hide();
      model.merge.close();
    },
    showOlder() {
      older = model.notes.length + MORE;
      void read();
    },
  };
  return model;
}

/** Notes, the newest first, so many at least where there are. */
async function olderNotes(contactUid: string, least: number): Promise<{ notes: Note[]; hasOlder: boolean }> {
  const page = await readTimeline(
    (after) => ask('readTimeline', { contactUid, kinds: ['note'], after }),
    least,
  );
  const notes = page.items.flatMap((item) => (item.kind === 'note' ? [item.note] : []));
  return { notes, hasOlder: page.next !== undefined };
}
