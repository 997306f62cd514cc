import type { Answer, FollowUp } from './follow-up.ts';

/** How something was answered, and what it was; by this undo and history call it. */
export interface Answered {
  answer: Answer['answer'];
  to: 'contact' | 'promise' | 'thanks' | 'reminder' | 'keyDate' | 'news';
}

/** The actions by which the user answers what is up. */
const ANSWERING = ['answerFollowUp', 'answerLine'];

/** What an action answered, as the rows that it changed tell; undefined where it was no answer. */
export function answeredBy(
  op: string,
  changes: { table: string; after?: object | undefined }[],
): Answered | undefined {
  if (!ANSWERING.includes(op)) return undefined;
  const rowsOf = (name: string) => changes.flatMap(({ table, after }) => (table === name && after) || []);
  const answers = rowsOf('answers') as Answer[];
  const [first] = answers;
  if (!first) return undefined;
  const lines = new Set(answers.map(({ line = '' }) => line.split('/')[0]));
  const isContact = lines.has('cadence') || lines.has('connected');
  const [kept] = rowsOf('followUps') as FollowUp[];
  const reminder = kept?.reason === 'promise' || kept?.reason === 'thanks' ? kept.reason : 'reminder';
  const isDate = lines.has('keyDate') || lines.has('greeting');
  const of = lines.has('thanks') ? 'thanks' : isDate ? 'keyDate' : 'news';
  const other = lines.has('followUp') ? reminder : of;
  return { answer: first.answer, to: isContact ? 'contact' : other };
}
