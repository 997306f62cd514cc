import { packingOf } from './backup-file.ts';
import { bytesOf } from './bytes.ts';
import { headingOf } from './columns.ts';
import { openCsv } from './csv.ts';
import { GOOGLE } from './google-csv.ts';
import { INVITATIONS, MESSAGES } from './message-columns.ts';
import { CONNECTIONS, PEOPLE } from './person-columns.ts';
import { headOf, LARGEST_TEXT, type Open, textOf } from './text-of-bytes.ts';
import { Unusable, type WhyUnusable } from './unusable.ts';

/** What a file is that Tend can bring in. */
export type FileKind =
  | 'connections'
  | 'messages'
  | 'invitations'
  | 'googleCsv'
  | 'tendCsv'
  | 'vcard'
  | 'otherCsv'
  | 'zip'
  | 'backup';

/** What a file is, or why it is of no use. */
export type Recognised = { kind: FileKind } | { unusable: WhyUnusable };

/** How archives begin: with a file, with none, in parts. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Bytes by which a file is known. */
const LOOK = 256 * 1024;

/** Kinds of tables by their columns; the one with columns of its own comes before one that shares them. */
const TABLES = [
  ['messages', MESSAGES],
  ['invitations', INVITATIONS],
  ['googleCsv', GOOGLE],
  ['connections', CONNECTIONS],
] as const;

/** Asks for no column in particular: any table will do, and its columns are mapped by hand. */
const WIDEST = headingOf({ anything: [] }, [['anything']]);

/** What a file is, by what is in it; its name says nothing. Never throws. */
export async function recogniseFile(file: Blob): Promise<Recognised> {
  try {
    if (file.size === 0) throw new Unusable('empty');
    return { kind: await kindOf(file) };
  } catch (error) {
    if (error instanceof Unusable) return { unusable: error.why };
    return { unusable: 'not-a-csv' }; // it cannot be read: a folder, or gone since
  }
}

async function kindOf(file: Blob): Promise<FileKind> {
  const head = await headOf(() => bytesOf(file.slice(0, LOOK)), LOOK);
  const first = String.fromCharCode(...head.subarray(0, 4));
  if (ZIPS.includes(first)) return 'zip';
  if (first === '\xd0\xcf\x11\xe0') throw new Unusable('spreadsheet'); // Excel until 2003
  if ((await packingOf(file)) !== 'plain') return 'backup';
  if (file.size > LARGEST_TEXT) throw new Unusable('too-big');
  return kindOfText(await beginningOf(file));
}

/** The beginning of a text, ended with its last whole line where it goes on. */
async function beginningOf(file: Blob): Promise<string> {
  const open: Open = () => bytesOf(file);
  let text = '';
  for await (const piece of textOf(open)) {
    text += piece;
    if (text.length >= LOOK) return text.slice(0, text.lastIndexOf('\n') + 1) || text;
  }
  return text;
}

async function kindOfText(text: string): Promise<FileKind> {
  const begins = text.slice(0, 2000).trimStart();
  if (/^BEGIN:VCARD/i.test(begins)) return 'vcard';
  if (/^\{\s*"format":\s*"tend-backup"/.test(begins)) return 'backup';
  if (/^(?:[{[]|<[!?a-z]|BEGIN:|%PDF|\{\\rtf)/i.test(begins)) throw new Unusable('not-a-csv');
  // What Excel saved again has other cells than Tend wrote, and is read by its columns.
  if (/^Name,Headline,Organization,[^\n]*,Tend ID\n/.test(begins)) return 'tendCsv';
  for (const [kind, heading] of TABLES) {
    if (await isTable(text, { heading })) return kind;
  }
  if (await isTable(text, { heading: PEOPLE })) return 'otherCsv';
  await openCsv(once(text), { heading: WIDEST, anyTable: true });
  return 'otherCsv';
}

async function isTable(text: string, how: Parameters<typeof openCsv>[1]): Promise<boolean> {
  try {
    await openCsv(once(text), how);
    return true;
  } catch (error) {
    if (error instanceof Unusable && error.why === 'other-header') return false;
    throw error;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
