import type { Answered } from '../domain/answered.ts';
import type { Turned } from '../domain/copies.ts';
import { type PlainWord, say } from '../words/index.ts';
import type { WriteName } from './deeds.ts';

/** What the log or the history tells and no view asks for by that name; `joinHandle` is what `meetContact` writes. */
type ToldName = 'importPeople' | 'joinHandle' | 'noticeNews' | 'editPeople' | 'bringPerson' | Turned;

/** `setFollowUp` as keys are written: `set_follow_up`. */
type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : '';

/** An action whose word is missing does not compile; the log calls taking back the last one `undo` too. */
type OpWord = `op_${Snake<Exclude<WriteName, 'undoLast'> | ToldName>}`;

/** The word for an action, by the name that the log has for it; one of a newer Tend has a word too. */
export function opWord(op: string): PlainWord {
  const word: PlainWord = `op_${op.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)}` as OpWord;
  return say(word) ? word : 'op_unknown';
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
