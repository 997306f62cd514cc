import type { RouteName } from '../../api/contract.ts';
import type { Route } from '../route.ts';
import { acceptStore } from './accept-store.ts';
import { addNote } from './add-note.ts';
import { addRows } from './add-rows.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { answerLine } from './answer-line.ts';
import { beginRestore } from './begin-restore.ts';
import { bringBack } from './bring-back.ts';
import { changeFollowUp } from './change-follow-up.ts';
import { changeInteraction } from './change-interaction.ts';
import { chooseHome } from './choose-home.ts';
import { deleteEverything } from './delete-everything.ts';
import { deleteInteraction } from './delete-interaction.ts';
import { deleteKeyDate } from './delete-key-date.ts';
import { deleteNote } from './delete-note.ts';
import { editFacts } from './edit-facts.ts';
import { editNote } from './edit-note.ts';
import { emptyTrash } from './empty-trash.ts';
import { erasePerson } from './erase-person.ts';
import { findContacts } from './find-contacts.ts';
import { finishRestore } from './finish-restore.ts';
import { goBack } from './go-back.ts';
import { joinGroup } from './join-group.ts';
import { judgeNews } from './judge-news.ts';
import { keepContact } from './keep-contact.ts';
import { leaveGroup } from './leave-group.ts';
import { listAgenda } from './list-agenda.ts';
import { listGroups } from './list-groups.ts';
import { listHistory } from './list-history.ts';
import { listTrash } from './list-trash.ts';
import { loadParts } from './load-parts.ts';
import { logInteraction } from './log-interaction.ts';
import { meetContact } from './meet-contact.ts';
import { mergeRows } from './merge-rows.ts';
import { noteBackup } from './note-backup.ts';
import { openPanel } from './open-panel.ts';
import { pinNote } from './pin-note.ts';
import { readDay } from './read-day.ts';
import { readHome } from './read-home.ts';
import { readPanel } from './read-panel.ts';
import { readPerson } from './read-person.ts';
import { readReminding } from './read-reminding.ts';
import { readRows } from './read-rows.ts';
import { readStore } from './read-store.ts';
import { readTimeline } from './read-timeline.ts';
import { removeContact } from './remove-contact.ts';
import { removeFollowUp } from './remove-follow-up.ts';
import { restoreFromTrash } from './restore-from-trash.ts';
import { samePerson } from './same-person.ts';
import { saveDraft } from './save-draft.ts';
import { setCadence } from './set-cadence.ts';
import { setFollowUp } from './set-follow-up.ts';
import { setGroupCadence } from './set-group-cadence.ts';
import { setKeyDate } from './set-key-date.ts';
import { setPanelShape } from './set-panel-shape.ts';
import { setReminding } from './set-reminding.ts';
import { setStanding } from './set-standing.ts';
import { settleDoubt } from './settle-doubt.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { undo } from './undo.ts';
import { undoLast } from './undo-last.ts';

/** Every line of the contract and its route: one that is missing or drifts is a compile error. */
export const routes: { [Name in RouteName]: Route<Name> } = {
  acceptStore,
  addNote,
  addRows,
  answerFollowUp,
  answerLine,
  beginRestore,
  bringBack,
  changeFollowUp,
  changeInteraction,
  chooseHome,
  deleteEverything,
  deleteInteraction,
  deleteKeyDate,
  deleteNote,
  editFacts,
  editNote,
  emptyTrash,
  erasePerson,
  findContacts,
  finishRestore,
  goBack,
  joinGroup,
  judgeNews,
  keepContact,
  leaveGroup,
  listAgenda,
  listGroups,
  listHistory,
  listTrash,
  loadParts,
  logInteraction,
  meetContact,
  mergeRows,
  noteBackup,
  openPanel,
  pinNote,
  readDay,
  readHome,
  readPanel,
  readPerson,
  readReminding,
  readRows,
  readStore,
  readTimeline,
  removeContact,
  removeFollowUp,
  restoreFromTrash,
  samePerson,
  saveDraft,
  setCadence,
  setFollowUp,
  setGroupCadence,
  setKeyDate,
  setPanelShape,
  setReminding,
  setStanding,
  settleDoubt,
  takeSnapshot,
  undo,
  undoLast,
};
