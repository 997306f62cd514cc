import type { PersonPage } from '../../api/contract.ts';
import { type Favour, isThirdAskAmong } from '../../domain/favour.ts';
import { TIMELINE_KINDS } from '../../domain/timeline.ts';
import { createPerson, type PersonModel } from '../../ui/agenda/person-model.ts';
import { type DeedPlace, type Do, type Doer, doerAt } from '../../ui/deeds.ts';
import { type FactEdits, factEditsOf } from '../../ui/panel/fact-edits.ts';
import { type Favours, favoursOf } from '../../ui/panel/favours.ts';
import { type Reminder, reminderForm } from '../../ui/panel/reminder.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { createMerge, type MergeModel } from './merge-model.ts';
import { doerAbout } from './person-doer.ts';
import { type FieldsForm, fieldsForm } from './person-fields-model.ts';
import { type HandlesForm, handlesForm } from './person-handles-model.ts';
import { createPersonMessage, type PersonMessage } from './person-message-model.ts';

/** What the timeline tells on a page that has notes and favours, whole, in places of their own. */
const BESIDE = TIMELINE_KINDS.filter((kind) => kind !== 'note' && kind !== 'favour');

/** What is open about one person, on their page alone. */
export interface PersonForms {
  /** What happened, and the conversation that is changed. */
  past: PersonModel;
  fields: FieldsForm;
  facts: FactEdits;
  reminder: Reminder;
  giving: Favours;
  handles: HandlesForm;
  merge: MergeModel;
  message: PersonMessage;
}

/** Where the page is: what it shows, and whether it still shows these forms. */
interface FormsPlace extends DeedPlace {
  page(): PersonPage | undefined;
  favours(): Favour[];
  isLeft(forms: PersonForms): boolean;
}

/**
 * Forms about one person. Each page has its own, so that a save which ends after a walk to somebody else touches nothing
 * of theirs; where it is refused by then, that is told beside the page.
 */
export function formsAbout(uid: string, redraw: () => void, place: FormsPlace): PersonForms {
  const doer = doerAbout(() => uid, doerAt(place));
  const write: Do = (...deed) =>
    doer.write(...deed).catch((error) => {
      const again = { text: say('retry'), run: () => doer.attempt(...deed) };
      if (place.isLeft(forms)) place.tell({ text: refusal(codeOf(error)), action: again });
      throw error;
    });
  const typed: Doer = { ...doer, write };
  const around = {
    get view() {
      return place.isLeft(forms) ? undefined : place.page();
    },
    changed: () => redraw(),
    glimpse: async () => undefined,
  };
  const forms: PersonForms = {
    past: createPerson(redraw, { ...typed, tell: place.tell }, BESIDE),
    fields: fieldsForm(redraw, typed, around),
    facts: factEditsOf(around, typed),
    reminder: reminderForm(around, typed),
    giving: favoursOf(around, typed, {
      goals: true,
      isThird: (said) => isThirdAskAmong(place.favours(), said),
    }),
    handles: handlesForm(
      redraw,
      typed,
      () => uid,
      () => place.page()?.contact.fullName ?? '',
    ),
    // What is written to either is one text then: it is read anew.
    merge: createMerge(redraw, typed, () => forms.message.close()),
    message: createPersonMessage(uid, redraw, { doer: typed, tell: place.tell }),
  };
  return forms;
}
