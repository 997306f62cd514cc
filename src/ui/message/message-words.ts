import { excerpt } from '../../domain/excerpt.ts';
import { firstName } from '../../domain/first-name.ts';
import type { MessageRule, Remark } from '../../domain/message-check.ts';
import type { MessageKnown } from '../../domain/message-known.ts';
import type { MessageWords } from '../../domain/message-words.ts';
import type { FieldValues } from '../../domain/template-fields.ts';
import { NOT_THANKS, THANKS } from '../../domain/thanks-words.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { toldText } from '../panel/told-text.ts';
import { thirdAskText } from '../third-ask.ts';
import { thanksText } from './beginning-text.ts';

/** The lists of the catalogue's language, each written there with '|' between; thanks are known in every language. */
export function messageWords(): MessageWords {
  return {
    empty: say('words_empty').split('|'),
    asks: say('words_asks').split('|'),
    thanks: THANKS,
    notThanks: NOT_THANKS,
    reasons: say('words_reasons').split('|'),
    common: say('words_common').split('|'),
  };
}

/** Why each remark matters. */
const WHY: Record<MessageRule, PlainWord> = {
  noReason: 'check_no_reason_why',
  anyone: 'check_anyone_why',
  same: 'check_same_why',
  noThanks: 'check_no_thanks_why',
  askOnly: 'check_ask_only_why',
  long: 'check_long_why',
  openField: 'check_open_field_why',
};

/** What a rule looks at, as the settings call it. */
export const RULE_WORDS: Record<MessageRule, PlainWord> = {
  openField: 'rule_open_field',
  noReason: 'rule_no_reason',
  anyone: 'rule_anyone',
  same: 'rule_same',
  noThanks: 'rule_no_thanks',
  askOnly: 'rule_ask_only',
  long: 'rule_long',
};

/** What a message lacks, and why that matters. */
export function remarkText(
  { rule, fields = [], isThird }: Remark,
  { thanks, interests: [interest] }: MessageKnown,
): [what: string, why: string] {
  const why = say(WHY[rule]);
  if (rule === 'noThanks') return [say('check_no_thanks', thanks ? thanksOf(thanks) : ''), why];
  if (rule === 'openField') return [say('check_open_field', fieldsText(fields)), why];
  if (isThird) return [thirdAskText(interest), why];
  const what = {
    noReason: 'check_no_reason',
    anyone: 'check_anyone',
    same: 'check_same',
    askOnly: 'check_ask_only',
    long: 'check_long',
  } as const;
  return [say(what[rule]), why];
}

/** '{{org}}, {{news}}' */
export function fieldsText(fields: string[]): string {
  return commas(fields.map((field) => `{{${field}}}`));
}

/** What a template's fields are filled with. */
export function fieldValues(known: MessageKnown): FieldValues {
  const { fullName, org, title, spoken, news, interests, askNext, article, groups, thanks } = known;
  return {
    firstName: firstName(fullName),
    fullName,
    org,
    title,
    lastSpoken: spoken && excerpt(spoken.text),
    news: news && toldText(news.told),
    interest: interests[0],
    askNext: askNext[0],
    article: article && `${article.title} ${article.url}`,
    group: groups[0],
    thanks: thanks && thanksOf(thanks),
  };
}

function thanksOf({ kind, text }: NonNullable<MessageKnown['thanks']>): string {
  return thanksText(kind, text);
}
