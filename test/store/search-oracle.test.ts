import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { isForgiven } from '../../src/domain/typo.ts';
import { askedWords } from '../../src/domain/words.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { addNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { nearBySlips } from '../domain/one-slip.ts';
import { derivedTexts } from './derived-texts.ts';
import { action, freshStore, member, shows } from './fresh-store.ts';

const VOCABULARY = [
  'Mara',
  'Marat',
  'Okafor',
  'Ökafar',
  'sailing',
  'Segeln',
  '田中太郎',
  'Ёлка',
  'שלום',
  'محمد',
  'x',
];
const someText = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));
const asked = fc
  .array(
    fc.tuple(
      fc.constantFrom(...VOCABULARY),
      fc.nat(9),
      fc.constantFrom('', 'cut', 'drop', 'swap', 'add', 'other'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all
      .map(([word, at, slip]) => {
        const letters = [...word];
        const place = at % letters.length;
        if (slip === 'cut') return letters.slice(0, place + 1).join('');
        if (slip === 'drop') letters.splice(place, 1);
        if (slip === 'add') letters.splice(place, 0, 'k');
        if (slip === 'other') letters.splice(place, 1, 'r');
        if (slip === 'swap') letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
        return letters.join('');
      })
      .join(' '),
  );

test('whoever has all words is found and nobody else; where nobody has, whoever has them but for a slip in each', {
  timeout: 120_000,
}, async () => {
  let [plain, slipped] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: someText, notes: fc.array(someText, { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(asked, { minLength: 1, maxLength: 6 }),
      async (people, questions) => {
        const db = freshStore();
        for (const [at, { name, notes }] of people.entries()) {
          const handle = member(`${at}`);
          await keepContact(db, { ...action(), ...shows(handle, { fullName: name }) });
          for (const text of notes) await addNote(db, { ...action(), handle, text });
        }
        const texts = await derivedTexts(db);
        const contacts = (await db.contacts.toArray()).filter(isLive);
        const wordsOf = ({ uid }: Contact) =>
          texts
            .filter((one) => one.contactUid === uid)
            .flatMap(({ words }) => words.map((word) => word.slice(1)));
        const having = (words: string[], fits: (word: string, one: string) => boolean) =>
          contacts
            .filter((one) => words.every((word) => wordsOf(one).some((there) => fits(there, word))))
            .map(({ uid }) => uid);
        for (const question of questions) {
          const words = askedWords(question);
          const exact = having(words, (there, one) => there.startsWith(one));
          const near = having(words, (there, one) =>
            isForgiven(one) ? nearBySlips(there, one) : there.startsWith(one),
          );
          const expected = words.length === 0 ? [] : exact.length > 0 ? exact : near;
          const { hits, more } = await search(db, question);
          expect(hits.map(({ contactUid }) => contactUid).sort(), question).toEqual(expected.sort());
          expect(more).toBe(false);
          if (exact.length > 0) plain++;
          else if (near.length > 0) slipped++;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(plain).toBeGreaterThan(10);
  expect(slipped).toBeGreaterThan(10);
});
