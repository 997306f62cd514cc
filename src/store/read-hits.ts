import type { Table } from 'dexie';
import { isLive } from '../domain/base.ts';
import { type Contact, roleOf } from '../domain/contact.ts';
import type { Due } from '../domain/due.ts';
import { excerpt } from '../domain/excerpt.ts';
import { type Hit, markedExcerpt } from '../domain/found.ts';
import { nameIn } from '../domain/handle.ts';
import { parted } from '../domain/parted.ts';
import {
  dayOfText,
  fieldsOf,
  type Part,
  type Person,
  type Text,
  type TextField,
  type TextRow,
  type TextTable,
  textIn,
  untiered,
} from '../domain/text.ts';
import { partId } from '../domain/text-id.ts';
import { type Fits, indexWords, spansOf } from '../domain/words.ts';
import type { TendDatabase } from './database.ts';
import type { RowsOnce } from './rows-once.ts';
import type { Match } from './search.ts';

/** The tables that it is read from what is shown of those found, and whether all can be found. */
export function hitTables(db: TendDatabase): Table[] {
  const tables = [db.texts, db.due, db.contacts, db.handles, db.groups, db.settings];
  return [...tables, db.notes, db.interactions, db.followUps, db.keyDates, db.favours];
}

/**
 * Reads what is shown of those found: only their rows. Within a transaction.
 * @param rows those that the same question has read already
 */
export async function readHits(
  db: TendDatabase,
  matches: Match[],
  words: string[],
  fits: Fits,
  rows: RowsOnce,
): Promise<Hit[]> {
  const asked = matches.map(shownOf);
  const read = new Map((await rows.texts(asked.flat())).map((text) => [text?.id, text]));
  const texts = matches.map((match, at) => {
    const there = (asked[at] ?? []).map((id) => read.get(id)).filter((text) => text !== undefined);
    return mostIn(there, match.words ?? words, fits);
  });
  const uids = texts.map((text) => text?.contactUid ?? '');
  // All at once: what waits for another row waits for a round to the browser's process and back.
  const [lines, contacts, sources] = await Promise.all([
    rows.lines(uids),
    rows.contacts(uids),
    Promise.all(texts.map((text) => text && sourceOf(db, text))),
  ]);
  const hits = await Promise.all(
    matches.map(async (match, at): Promise<Hit | undefined> => {
      const [text, line, contact, source] = [texts[at], lines[at], contacts[at], sources[at]];
      if (!text || !line || !isLive(contact)) return undefined;
      return hitOf(db, { text, line, contact, source }, match.words ?? words, fits);
    }),
  );
  return hits.filter((hit) => hit !== undefined);
}

/** The texts that may be shown. The name is anyway: besides, one that has what the name has not. */
function shownOf({ contact, places }: Match): number[] {
  const name = partId(contact, 0);
  const others = new Set(places.map(({ id }) => id).filter((id) => id !== name));
  return others.size > 0 ? [...others] : [name];
}

async function hitOf(
  db: TendDatabase,
  { text, line, contact, source }: { text: Text; line: Due; contact: Contact; source: TextRow | undefined },
  words: string[],
  fits: Fits,
): Promise<Hit | undefined> {
  const said = await saidIn(db, text, contact, source, words, fits);
  if (!said) return undefined;
  const role = excerpt(parted(roleOf(contact)));
  return {
    contactUid: contact.uid,
    line,
    ...(role && { role }),
    nameMarks: spansOf(line.fullName || (line.handle ? nameIn(line.handle) : ''), words, fits),
    ...said,
  };
}

/** The text with most of the words; of equals the best. */
function mostIn(texts: Text[], words: string[], fits: Fits): Text | undefined {
  const counted = texts.map((text) => ({
    text,
    has: words.filter((asked) => text.words.some((word) => fits(untiered(word), asked))).length,
  }));
  return counted.sort((a, b) => b.has - a.has || a.text.id - b.text.id)[0]?.text;
}

type Said = Pick<Hit, 'where' | 'on' | 'excerpt' | 'marks'>;

/** The row the text was derived from; undefined of a contact's part. */
async function sourceOf(db: TendDatabase, { of, uid }: Text): Promise<TextRow | undefined> {
  return isPart(of) ? undefined : db.table(of).get(uid);
}

/** What the text was derived from, as it is shown; of the name alone what tells them from others of that name. */
async function saidIn(
  db: TendDatabase,
  text: Text,
  contact: Contact,
  source: TextRow | undefined,
  words: string[],
  fits: Fits,
): Promise<Said | undefined> {
  const { of } = text;
  if (of === 'name') return { where: 'name', excerpt: excerpt(parted(roleOf(contact))), marks: [] };
  if (isPart(of)) return fieldIn(db, contact, text, words, fits);
  return source && { where: of, on: dayOfText(source), ...markedExcerpt(textIn(source), words, fits) };
}

function isPart(of: Part | TextTable): of is Part {
  return of === 'about' || of === 'facts' || of === 'name';
}

/** Of a contact's part the field that has most of the words; of equals the first. */
async function fieldIn(
  db: TendDatabase,
  contact: Contact,
  { of, words: indexed }: Text,
  words: string[],
  fits: Fits,
): Promise<Said | undefined> {
  const most = (fields: TextField[]) =>
    fields
      .map((field) => ({ field, has: spansOf(field.text, words, fits).length }))
      .sort((a, b) => b.has - a.has)[0];
  const fieldsIn = (person: Person) => fieldsOf(person).filter(({ part }) => part === of);
  const ownFields = fieldsIn({ contact, handles: [], groups: [] });
  const own = most(ownFields);
  // What is not their own comes after all that is: it is read only where it has words looked for that their own has not.
  const told = new Set(indexWords(...ownFields.map(({ text }) => text)));
  const isToldFurther = (word: string) => !told.has(word) && words.some((asked) => fits(word, asked));
  const isEnough = own && (own.has >= words.length || !indexed.map(untiered).some(isToldFurther));
  const best = isEnough ? own : most(fieldsIn(await withRows(db, contact)));
  return best && { where: best.field.where, ...markedExcerpt(best.field.text, words, fits) };
}

async function withRows(db: TendDatabase, contact: Contact): Promise<Person> {
  const handles = await db.handles.where({ contactUid: contact.uid }).toArray();
  const groups = (await db.groups.bulkGet(contact.groups ?? [])).filter((group) => group !== undefined);
  return { contact, handles, groups };
}
