import type { Answered } from '../domain/answered.ts';
import type { Turned } from '../domain/copies.ts';
import { type PlainWord, say } from '../words/index.ts';
import type { WriteName } from './deeds.ts';

/** What the log or the history tells and no view asks for by that name; `joinHandle` is what `meetContact` writes. */
type ToldName = 'importPeople' | 'joinHandle' | 'noticeNews' | 'editPeople' | 'bringPerson' | Turned;

/** What each action did, in words. */
const SENTENCES: Record<WriteName | ToldName, PlainWord> = {
  keepContact: 'op_keep',
  removeContact: 'op_remove',
  joinHandle: 'op_join',
  samePerson: 'op_same_person',
  settleDoubt: 'op_settle_doubt',
  addNote: 'op_add_note',
  editNote: 'op_edit_note',
  pinNote: 'op_pin_note',
  deleteNote: 'op_delete_note',
  setFollowUp: 'op_set_follow_up',
  changeFollowUp: 'op_change_follow_up',
  answerFollowUp: 'op_answer_follow_up',
  removeFollowUp: 'op_remove_follow_up',
  answerLine: 'op_answer_line',
  logInteraction: 'op_log_interaction',
  changeInteraction: 'op_change_interaction',
  deleteInteraction: 'op_delete_interaction',
  addFavour: 'op_add_favour',
  changeFavour: 'op_change_favour',
  deleteFavour: 'op_delete_favour',
  setCadence: 'op_set_cadence',
  setStanding: 'op_set_standing',
  editFacts: 'op_edit_facts',
  editPeople: 'op_edit_people',
  editFields: 'op_edit_fields',
  addPerson: 'op_add_person',
  addHandle: 'op_add_handle',
  removeHandle: 'op_remove_handle',
  mergePeople: 'op_merge_people',
  setTemplate: 'op_set_template',
  deleteTemplate: 'op_delete_template',
  joinGroup: 'op_join_group',
  leaveGroup: 'op_leave_group',
  setGroupCadence: 'op_set_group_cadence',
  setGoal: 'op_set_goal',
  closeGoal: 'op_close_goal',
  deleteGoal: 'op_delete_goal',
  linkGoal: 'op_link_goal',
  unlinkGoal: 'op_unlink_goal',
  setKeyDate: 'op_set_key_date',
  deleteKeyDate: 'op_delete_key_date',
  setOccasion: 'op_set_occasion',
  deleteOccasion: 'op_delete_occasion',
  inviteTo: 'op_invite_to',
  setGreetingFor: 'op_set_greeting_for',
  judgeNews: 'op_judge_news',
  noticeNews: 'op_notice_news',
  startReview: 'op_start_review',
  answerReview: 'op_answer_review',
  endReview: 'op_end_review',
  undo: 'op_undo',
  undoLast: 'op_undo',
  bringBack: 'op_bring_back',
  restoreFromTrash: 'op_restore',
  emptyTrash: 'op_empty_trash',
  erasePerson: 'op_erase_person',
  deleteEverything: 'op_delete_everything',
  importPeople: 'op_import_people',
  mergeRows: 'op_merge',
  bringPerson: 'op_bring_person',
  restoreStore: 'op_restore_store',
  goBack: 'op_go_back',
  acceptStore: 'op_accept_store',
};

/** The word for an action, by the name that the log has for it; one of a newer Tend has a word too. */
export function opWord(op: string): PlainWord {
  return Object.hasOwn(SENTENCES, op) ? SENTENCES[op as keyof typeof SENTENCES] : 'op_unknown';
}

/** What was done where something is done. */
const DONE: Record<Answered['to'], PlainWord> = {
  contact: 'op_done_contact',
  promise: 'op_done_promise',
  thanks: 'op_done_thanks',
  reminder: 'op_done_reminder',
  keyDate: 'op_done_key_date',
  news: 'op_done_news',
};

/** What an action did, as a sentence without its end: 'Added a note'; of an answer, what was answered and how. */
export function opText(op: string, answered?: Answered): string {
  if (!answered) return say(opWord(op));
  const { answer, to } = answered;
  if (answer === 'done') return say(DONE[to]);
  return say(answer === 'skipped' ? 'op_answer_skipped' : 'op_answer_snoozed');
}
