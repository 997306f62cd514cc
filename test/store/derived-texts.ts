import { isLive } from '../../src/domain/base.ts';
import type { Contact } from '../../src/domain/contact.ts';
import {
  dayOfText,
  partsOf,
  peopleIn,
  TEXT_TABLES,
  type Text,
  type TextRow,
  wordsOf,
} from '../../src/domain/text.ts';
import { contactIn, textIds } from '../../src/domain/text-id.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { rowsByContact } from '../torture/rows-by-contact.ts';
import { tablesOf } from '../torture/tears.ts';
import { everything } from './fresh-store.ts';

type Plain = Omit<Text, 'id'>;

/** The texts as the rows have them: of every living contact the parts, and of every living row about one. */
export async function derivedTexts(db: TendDatabase): Promise<Plain[]> {
  const all = await everything(db);
  const contacts = (all.contacts as Contact[]).filter(isLive);
  const rowsOf = rowsByContact(tablesOf(all as never));
  const living = new Set(contacts.map(({ uid }) => uid));
  const parts = contacts.flatMap((contact) =>
    partsOf(rowsOf(contact))
      .filter(({ of, words }) => of === 'name' || words.length > 0)
      .map((part) => ({ contactUid: contact.uid, uid: contact.uid, ...part })),
  );
  const texts = TEXT_TABLES.flatMap((of) =>
    (all[of] as TextRow[]).filter(isLive).flatMap((row) => {
      const words = wordsOf(row);
      const whose = words.length > 0 ? peopleIn(row).filter((uid) => living.has(uid)) : [];
      return whose.map((contactUid) => ({ contactUid, uid: row.uid, of, words }));
    }),
  );
  return sorted([...parts, ...texts]);
}

/** The texts as they lie in the store; each must have a key of its day, and of one number for each contact. */
export async function storedTexts(db: TendDatabase): Promise<Plain[]> {
  const texts = await db.texts.toArray();
  const numbers = new Map<string, number>();
  for (const { id, contactUid, uid, of } of texts) {
    const number = contactIn(id);
    if ((numbers.get(contactUid) ?? number) !== number) throw new Error(`${contactUid} has two numbers`);
    numbers.set(contactUid, number);
    if (of === 'name' || of === 'about' || of === 'facts') continue;
    const [first, last] = textIds(number, dayOfText((await db.table(of).get(uid)) as TextRow));
    if (id < first || id > last) throw new Error(`${of} ${uid} is of another day`);
  }
  if (new Set(numbers.values()).size < numbers.size) throw new Error('two have one number');
  return sorted(texts.map(({ id: _, ...text }) => text));
}

function sorted(texts: Plain[]): Plain[] {
  const key = ({ contactUid, uid, of }: Plain) => `${contactUid}/${of}/${uid}`;
  // In which order groups and addresses come, and so their words, says nothing.
  const plain = texts.map((text) => ({ ...text, words: text.words.toSorted() }));
  return plain.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
