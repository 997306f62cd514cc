import { isThirdAsk } from './favour.ts';
import { LINE_LIMIT } from './interaction.ts';
import type { MessageKnown } from './message-known.ts';
import {
  hasWord,
  type MessageWords,
  says,
  saysThanks,
  tellingWords,
  withoutOffered,
} from './message-words.ts';
import { isNearlySame } from './near-same.ts';
import { openFields } from './template-fields.ts';
import { isUnspaced } from './words.ts';

/** The rules of the quiet check, in the order in which they speak. */
export const MESSAGE_RULES = [
  'openField',
  'noReason',
  'anyone',
  'same',
  'noThanks',
  'askOnly',
  'long',
] as const;
export type MessageRule = (typeof MESSAGE_RULES)[number];

/**
 * What fits on a phone's screen. At 360 × 800 CSS pixels, the most common size (StatCounter, 2025), about 14 lines of
 * 16-pixel text stand between a messenger's bars and its keyboard's place, each of about 50 characters.
 */
export const ONE_SCREEN = { characters: 700, lines: 14 };

/** Something that a message lacks; of open fields, which; of an ask, whether it is the third in a row. */
export interface Remark {
  rule: MessageRule;
  fields?: string[];
  isThird?: true;
}

/** What a message is read by. */
interface Reading {
  text: string;
  known: MessageKnown;
  words: MessageWords;
}

type Rule = (reading: Reading) => Remark | undefined;

/** Brings something along: an address to read. */
const LINK = /https?:\/\/\S/i;
const ADDRESS = /https?:\/\/\S+/gi;

/** A question mark of any script. */
const QUESTION = /[?？؟\u037e\u055e]/u;

/** Everything that a message to this person may speak of; their name is none of it, since any circular has it. */
function factsOf({ known }: Reading): string[] {
  const { org, title, spoken, news, article, thanks, trip, greeting } = known;
  const found = [org, title, spoken?.text, ...Object.values(news?.told ?? {}), article?.title, thanks?.text];
  const more = [
    trip?.place,
    greeting?.summary,
    known.goal?.fact,
    ...known.interests,
    ...known.askNext,
    ...known.groups,
  ];
  return [...found, ...more, ...known.notes].filter((fact) => fact !== undefined);
}

function speaksOf(reading: Reading, text: string): boolean {
  const own = new Set(tellingWords([reading.known.fullName], []));
  const words = [...tellingWords(factsOf(reading), reading.words.common)].filter((word) => !own.has(word));
  return hasWord(text, new Set(words));
}

/** What stands before the first thing that Tend offered; undefined where nothing of that is in the text. */
function beforeOffered({ text, words }: Reading): string | undefined {
  const places = (words.offered ?? []).filter(Boolean).map((one) => text.indexOf(one));
  const first = Math.min(...places.filter((at) => at >= 0));
  return Number.isFinite(first) ? text.slice(0, first) : undefined;
}

/** The sentences of a message, without the greeting by name that comes before them. */
export function sentencesOf(text: string): string[] {
  const all = text.split(/(?<=[.!?。！？؟])\s*|\n+/u).filter((one) => one.trim());
  const begins = all.findIndex((one) => !isSalutation(one));
  return begins < 0 ? all : all.slice(begins);
}

/** Three words; in a script without spaces as many characters: 'Hello, Mara Okafor', '佐藤花子さん、こんにちは'. */
function isSalutation(sentence: string): boolean {
  const [part, most] = isUnspaced(sentence) ? [/[\p{L}\p{N}]/gu, 11] : [/[\p{L}\p{N}]+/gu, 3];
  const isShort = (sentence.match(part)?.length ?? 0) <= most && [...sentence].length <= 30;
  return isShort && !QUESTION.test(sentence);
}

/** Whether the first two sentences, without a salutation, reach what Tend offered, with nothing empty before it. */
function beginsAsOffered(reading: Reading): boolean {
  const before = beforeOffered(reading);
  if (before === undefined || says(before, reading.words.empty)) return false;
  return sentencesOf(before).filter((one) => !isSalutation(one)).length < 2;
}

/** Speaks where a field of a template was left open. */
export const openField: Rule = ({ text }) => {
  const { open } = openFields(text);
  return open.length > 0 ? { rule: 'openField', fields: open } : undefined;
};

/**
 * Speaks where a message says nothing of them, asks for nothing, brings nothing and gives no reason: a question that is
 * about nothing of theirs is none.
 */
export const noReason: Rule = (reading) => {
  const { text, words } = reading;
  const hasReason = LINK.test(text) || says(text, [...words.reasons, ...words.asks]);
  const isAboutThem = beforeOffered(reading) !== undefined || speaksOf(reading, text);
  return hasReason || says(text, words.thanks) || isAboutThem ? undefined : { rule: 'noReason' };
};

/** Speaks where the first sentence is one that goes to everybody, or nothing of what is known is in the first two, nor thanks that are owed. */
export const anyone: Rule = (reading) => {
  if (beginsAsOffered(reading)) return undefined;
  const [first = '', second = ''] = sentencesOf(reading.text);
  const opening = `${first} ${second}`;
  const isEmpty = says(first, reading.words.empty) && !speaksOf(reading, first);
  if (isEmpty) return { rule: 'anyone' };
  if (reading.known.thanks && saysThanks(opening, reading.words)) return undefined;
  const isKnown = factsOf(reading).length > 0;
  return isKnown && !LINK.test(opening) && !speaksOf(reading, opening) ? { rule: 'anyone' } : undefined;
};

/** Speaks where it is what was last written to them, or nearly; no more of that is kept than a line holds. */
export const same: Rule = ({ text, known: { sent } }) =>
  sent && isNearlySame(text.slice(0, LINE_LIMIT), sent) ? { rule: 'same' } : undefined;

/** Speaks where they did something that nobody thanked them for, and this does not either. */
export const noThanks: Rule = ({ text, known, words }) =>
  known.thanks && !saysThanks(text, words) ? { rule: 'noThanks' } : undefined;

/** Whether it asks for a favour. A question out of interest, an invitation, and what Tend itself offered are no ask. */
export function asksIn(text: string, words: MessageWords): boolean {
  return says(withoutOffered(text, words.offered), words.asks);
}

/** Speaks where a favour is asked for and nothing was ever given, nor is now, or not since two others were asked for. */
export const askOnly: Rule = ({ text, known: { balance }, words }) => {
  const isThird = isThirdAsk(balance, { side: 'asked', kind: 'help' });
  if (LINK.test(text) || (!isThird && (balance?.gave ?? 0) > 0) || !asksIn(text, words)) return undefined;
  return { rule: 'askOnly', ...(isThird && { isThird }) };
};

/** Speaks where it is longer than a phone's screen; of an address a messenger shows no more than a line. */
export const long: Rule = ({ text }) => {
  const written = text
    .trim()
    .replace(ADDRESS, (url) => url.slice(0, ONE_SCREEN.characters / ONE_SCREEN.lines));
  const isLong = [...written].length > ONE_SCREEN.characters || written.split('\n').length > ONE_SCREEN.lines;
  return isLong ? { rule: 'long' } : undefined;
};

const RULES: Record<MessageRule, Rule> = { openField, noReason, anyone, same, noThanks, askOnly, long };

/** What a message lacks, by the rules that are on; nothing of one that is not begun. */
export function remarksOn(
  text: string,
  known: MessageKnown,
  words: MessageWords,
  off: readonly MessageRule[] = [],
): Remark[] {
  if (!text.trim()) return [];
  return MESSAGE_RULES.filter((rule) => !off.includes(rule)).flatMap(
    (rule) => RULES[rule]({ text, known, words }) ?? [],
  );
}
