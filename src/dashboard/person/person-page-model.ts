import { ask } from '../../api/ask.ts';
import type { PersonPage } from '../../api/contract.ts';
import type { FavourList } from '../../domain/favour.ts';
import type { Note } from '../../domain/note.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { type DeedPlace, type Doer, doerAt } from '../../ui/deeds.ts';
import { readTimeline } from '../../ui/read-timeline.ts';
import { codeOf } from '../../words/refusals.ts';
import { doerAbout } from './person-doer.ts';
import { formsAbout, type PersonForms } from './person-forms.ts';
import { type NotesForm, notesForm } from './person-notes-model.ts';

/** One person, with everything about them. */
export interface PersonPageModel extends PersonForms {
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
  doer: Doer;
  writing: NotesForm;
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

  const formsOf = (uid: string) =>
    formsAbout(uid, redraw, {
      ...place,
      page: () => model.page,
      favours: () => model.given?.favours ?? [],
      isLeft: ({ fields }) => fields !== model.fields,
    });

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

  const model: PersonPageModel = {
    uid: '',
    ...NOTHING,
    ...formsOf(''),
    doer,
    writing: notesForm(redraw, doer, () => model.uid),
    enter(uid) {
      if (uid === model.uid) {
        model.past.refresh();
        model.message.refresh();
      } else {
        model.leave();
        Object.assign(model, { uid, ...NOTHING });
        Object.assign(model, formsOf(uid));
        model.past.toggle(uid);
      }
      void read();
    },
    leave() {
      if (!model.uid) return;
      turn++;
      older = 0;
      model.past.toggle(model.uid);
      model.message.close();
      Object.assign(model, formsOf(''), { uid: '' });
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
