import type { RouteName } from '../../api/contract.ts';
import type { Route } from '../route.ts';
import { addNote } from './add-note.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { answerLine } from './answer-line.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';
import { keepContact } from './keep-contact.ts';
import { listAgenda } from './list-agenda.ts';
import { loadParts } from './load-parts.ts';
import { meetContact } from './meet-contact.ts';
import { openPanel } from './open-panel.ts';
import { readDay } from './read-day.ts';
import { readHome } from './read-home.ts';
import { readPanel } from './read-panel.ts';
import { readPerson } from './read-person.ts';
import { readStore } from './read-store.ts';
import { readTimeline } from './read-timeline.ts';
import { saveDraft } from './save-draft.ts';
import { setFollowUp } from './set-follow-up.ts';
import { setPanelShape } from './set-panel-shape.ts';

/** What is asked often, with its route; all else is in `later.ts`. One that drifts from the contract is a compile error. */
export const routes = {
  addNote,
  answerFollowUp,
  answerLine,
  deleteNote,
  editNote,
  keepContact,
  listAgenda,
  loadParts,
  meetContact,
  openPanel,
  readDay,
  readHome,
  readPanel,
  readPerson,
  readStore,
  readTimeline,
  saveDraft,
  setFollowUp,
  setPanelShape,
} satisfies { [Name in RouteName]?: Route<Name> };
