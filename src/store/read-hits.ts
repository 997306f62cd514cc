import { isLive } from '../domain/base.ts';
import { type Contact, roleOf } from '../domain/contact.ts';
import { excerpt } from '../domain/excerpt.ts';
import { type Hit, markedExcerpt } from '../domain/found.ts';
import { nameIn } from '../domain/handle.ts';
import {
  dayOfText,
  fieldsOf,
  type Part,
  type Text,
  type TextRow,
  type TextTable,
  textIn,
} from '../domain/text.ts';
import { partId } from '../domain/text-id.ts';
import { type Fits, spansOf } from '../domain/words.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import type { Match } from './search.ts';

/** Reads what is shown of those found: only their rows. */
export async function readHits(
  db: TendDatabase,
  matches: Match[],
  words: string[],
  fits: Fits,
): Promise<Hit[]> {
  if (matches.length === 0) return [];
  const tables = [db.texts, db.due, db.contacts, db.handles, db.groups];
  const rows = [db.notes, db.interactions, db.followUps, db.keyDates, db.favours];
  const hits = await reading(db, () =>
    db.transaction('r', [...tables, ...rows], async () =>
      Promise.all(matches.map((match) => readHit(db, { words, ...match }, fits))),
    ),
  );
  return hits.filter((hit) => hit !== undefined);
}

async function readHit(
  db: TendDatabase,
  { contact: number, places, words = [] }: Match,
  fits: Fits,
): Promise<Hit | undefined> {
  // The name is shown anyway: besides, the best text that has what the name has not.
  const name = partId(number, 0);
  const ids = places.map(({ id }) => id);
  const others = ids.filter((id) => id !== name);
  const shown = others.length > 0 ? Math.min(...others) : name;
  const text = await db.texts.get(shown);
  if (!text) return undefined;
  const { contactUid } = text;
  const [line, contact] = await Promise.all([db.due.get(contactUid), db.contacts.get(contactUid)]);
  if (!line || !isLive(contact)) return undefined;
  const said = await saidIn(db, text, contact, words, fits);
  if (!said) return undefined;
  const role = excerpt(roleOf(contact));
  return {
    contactUid,
    line,
    ...(role && { role }),
    nameMarks: spansOf(line.fullName || (line.handle ? nameIn(line.handle) : ''), words, fits),
    ...said,
  };
}

type Said = Pick<Hit, 'where' | 'on' | 'excerpt' | 'marks'>;

/** What the text was derived from, as it is shown; of the name alone what tells them from others of that name. */
async function saidIn(
  db: TendDatabase,
  { of, uid }: Text,
  contact: Contact,
  words: string[],
  fits: Fits,
): Promise<Said | undefined> {
  if (of === 'name') return { where: 'name', excerpt: excerpt(roleOf(contact)), marks: [] };
  if (isPart(of)) return fieldIn(db, contact, of, words, fits);
  const row: TextRow | undefined = await db.table(of).get(uid);
  return row && { where: of, on: dayOfText(row), ...markedExcerpt(textIn(row), words, fits) };
}

function isPart(of: Part | TextTable): of is Part {
  return of === 'about' || of === 'facts' || of === 'name';
}

/** Of a contact's part the first field that has one of the words. */
async function fieldIn(
  db: TendDatabase,
  contact: Contact,
  of: Part,
  words: string[],
  fits: Fits,
): Promise<Said | undefined> {
  const handles = await db.handles.where({ contactUid: contact.uid }).toArray();
  const groups = (await db.groups.bulkGet(contact.groups ?? [])).filter((group) => group !== undefined);
  const fields = fieldsOf({ contact, handles, groups }).filter(({ part }) => part === of);
  const field = fields.find((one) => spansOf(one.text, words, fits, 1).length > 0) ?? fields[0];
  return field && { where: field.where, ...markedExcerpt(field.text, words, fits) };
}
