import ICAL from 'ical.js';

/** One property of a card, as its file has it. */
export interface CardProperty {
  /** In small letters, without its group. */
  name: string;
  group: string;
  /** In small letters; of several, all of them. */
  types: string[];
  parameter(name: string): string;
  /** Its values, each of its parts: of most properties one of one part. */
  values: string[][];
}

/** Characters of a line within which its value begins. */
const HEAD = 4000;

/** What may be large, and nobody is known by. */
const UNREAD = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;

const STRUCTURED = new Set(['n', 'adr', 'org']);

/** Stands for an escaped backslash while ical.js splits values: it takes the delimiter after one for escaped. */
const BACKSLASH = '\uFDD0';

/** The cards of a file as text, one after the other; where one never ends, up to the next. */
export function* cardsIn(text: string): Generator<string> {
  const begin = /^[\uFEFF \t]*BEGIN:VCARD[ \t]*$/gim;
  let at = begin.exec(text)?.index;
  while (at !== undefined) {
    const next = begin.exec(text)?.index;
    yield text.slice(at, next);
    at = next;
  }
}

/** The properties of one card; a line that nobody can read is left out. @throws where it does not end */
export function propertiesOf(card: string): CardProperty[] {
  const lines = unfolded(card);
  if (!lines.some((line) => /^END:VCARD\s*$/i.test(line))) throw new Error('cut off');
  const isFour = lines.some((line) => /^VERSION:4/i.test(line));
  const design = isFour ? ICAL.design.vcard : ICAL.design.vcard3;
  return lines.flatMap((line) => {
    if (/^(?:BEGIN|END|VERSION):/i.test(line) || UNREAD.test(line)) return [];
    try {
      return [propertyOf(line, design)];
    } catch {
      return [];
    }
  });
}

/** The lines of a card, put together again where they were folded, or broken as quoted-printable text is. */
function unfolded(card: string): string[] {
  const quoted = /^([^:\r\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\r\n]*:)((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim;
  return card
    .replace(quoted, (_, head: string, value: string) => `${head}${value.replace(/=\r?\n/g, '')}`)
    .replace(/(?:\r\n|\n|\r)[ \t]/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}

function propertyOf(line: string, design: typeof ICAL.design.vcard): CardProperty {
  if (!line.slice(0, HEAD).includes(':')) throw new Error('no property');
  const [, head = '', text = ''] = /^((?:"[^"]*"|[^":])*):(.*)$/s.exec(line) ?? [];
  const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(head);
  // Those of before 3 stand without their names: 'TEL;CELL:'. What a value is, the property's name says well enough.
  const named = head
    .replace(/;(?:ENCODING=)?(?:QUOTED-PRINTABLE|8BIT|7BIT)(?=;|$)/gi, '')
    .replace(/;(?:VALUE|CHARSET)=[^;:]*/gi, '')
    .replace(/;([^;=:"]+)(?=;|$)/g, ';TYPE=$1');
  const name = (named.split(';')[0] ?? '').split('.').at(-1)?.toLowerCase() ?? '';
  const value = (isQuoted ? fromQuoted(text) : text).replaceAll('\\\\', BACKSLASH);
  const isPlain = !STRUCTURED.has(name);
  const [, parameters, , ...values] = ICAL.parse.property(
    `${named}:${isPlain ? value.replaceAll('\\;', ';') : value}`,
    design,
  ) as [string, Record<string, unknown>, string, ...unknown[]];
  const parameter = (wanted: string) =>
    Object.hasOwn(parameters, wanted) ? [parameters[wanted]].flat(2).join() : '';
  return {
    name,
    group: parameter('group').toLowerCase(),
    types: parameter('type').toLowerCase().split(','),
    parameter,
    values: values.map((one) => [one].flat().map((part) => plainText([part].flat(3).join(', ')))),
  };
}

/** Of an unknown property, what ical.js leaves escaped as well. */
function plainText(text: string): string {
  return text
    .replace(/\\([,;nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
    .replaceAll(BACKSLASH, '\\');
}

/** Quoted-printable text in UTF-8, as it is escaped in a card: line breaks are '\n' in two characters. */
function fromQuoted(text: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const piece of text.match(/=[\dA-F]{2}|[^=]+|=/gi) ?? []) {
    if (/^=..$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else for (const byte of encoder.encode(piece)) bytes.push(byte);
  }
  return new TextDecoder().decode(new Uint8Array(bytes)).replace(/\r\n?|\n/g, '\\n');
}
