import type { RouteName } from '../../api/contract.ts';
import type { DashboardContract } from '../../api/dashboard-contract.ts';
import type { Route } from '../route.ts';
import { addNote } from './add-note.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { answerLine } from './answer-line.ts';
import { changeFollowUp } from './change-follow-up.ts';
import { changeInteraction } from './change-interaction.ts';
import { deleteInteraction } from './delete-interaction.ts';
import { deleteKeyDate } from './delete-key-date.ts';
import { deleteNote } from './delete-note.ts';
import { editFacts } from './edit-facts.ts';
import { editFields } from './edit-fields.ts';
import { editNote } from './edit-note.ts';
import { joinGroup } from './join-group.ts';
import { judgeNews } from './judge-news.ts';
import { keepContact } from './keep-contact.ts';
import { leaveGroup } from './leave-group.ts';
import { listAgenda } from './list-agenda.ts';
import { loadParts } from './load-parts.ts';
import { logInteraction } from './log-interaction.ts';
import { meetContact } from './meet-contact.ts';
import { openPanel } from './open-panel.ts';
import { pinNote } from './pin-note.ts';
import { readDay } from './read-day.ts';
import { readHome } from './read-home.ts';
import { readPanel } from './read-panel.ts';
import { readPerson } from './read-person.ts';
import { readStore } from './read-store.ts';
import { readTimeline } from './read-timeline.ts';
import { removeContact } from './remove-contact.ts';
import { removeFollowUp } from './remove-follow-up.ts';
import { samePerson } from './same-person.ts';
import { saveDraft } from './save-draft.ts';
import { search } from './search.ts';
import { setCadence } from './set-cadence.ts';
import { setFollowUp } from './set-follow-up.ts';
import { setKeyDate } from './set-key-date.ts';
import { setPanelShape } from './set-panel-shape.ts';
import { setStanding } from './set-standing.ts';
import { settleDoubt } from './settle-doubt.ts';
import { undo } from './undo.ts';
import { undoLast } from './undo-last.ts';

/** Every line of the contract and its route, but those in `later.ts`: one that is missing or drifts is a compile error. */
export const routes: { [Name in Exclude<RouteName, keyof DashboardContract>]: Route<Name> } = {
  addNote,
  answerFollowUp,
  answerLine,
  changeFollowUp,
  changeInteraction,
  deleteInteraction,
  deleteKeyDate,
  deleteNote,
  editFacts,
  editFields,
  editNote,
  joinGroup,
  judgeNews,
  keepContact,
  leaveGroup,
  listAgenda,
  loadParts,
  logInteraction,
  meetContact,
  openPanel,
  pinNote,
  readDay,
  readHome,
  readPanel,
  readPerson,
  readStore,
  readTimeline,
  removeContact,
  removeFollowUp,
  samePerson,
  saveDraft,
  search,
  setCadence,
  setFollowUp,
  setKeyDate,
  setPanelShape,
  setStanding,
  settleDoubt,
  undo,
  undoLast,
};
