import { expect, test } from 'vitest';
import { type Candidate, FACTS, type Sought } from '../../src/domain/match-order.ts';
import { contactIn, partId } from '../../src/domain/text-id.ts';
import { addCommon, countFurther } from '../../src/store/common-words.ts';
import { rowsOnce } from '../../src/store/rows-once.ts';
import { withPeople } from './told-people.ts';

const common = (word: string, ...people: number[]): Sought => ({
  word,
  ids: new Map([[FACTS, people.map((one) => partId(one, FACTS))]]),
  people: new Set(people),
  isAll: false,
});

/** Everybody of a store as somebody who has one word, by their names. */
async function candidatesAmong(db: Awaited<ReturnType<typeof withPeople>>) {
  const names = await db.texts.filter(({ of }) => of === 'name').toArray();
  const all = names.map(async ({ id, contactUid }): Promise<[string, Candidate]> => {
    const name = (await db.contacts.get(contactUid))?.fullName ?? '';
    const texts = new Map([[id, 1]]);
    return [name, { contact: contactIn(id), words: 1, score: 1, texts, short: new Map() }];
  });
  return new Map(await Promise.all(all));
}

test('who was not found by a common word that they have has it counted, by no address nor how they were met', async () => {
  const db = await withPeople({
    Ada: { interests: ['gardens', 'law'] },
    Bo: { title: 'Gardener' },
    'Rose Garden': { interests: ['harbours'] },
    Cy: { howMet: { text: 'At the law fair' } },
  });
  const people = await candidatesAmong(db);
  const words = [common('garden'), common('law')];
  await countFurther(rowsOnce(db), [...people.values()], words, 4);
  expect([...people].map(([name, { words }]) => [name, words])).toEqual([
    ['Ada', 3],
    ['Bo', 2],
    ['Rose Garden', 1],
    ['Cy', 1],
  ]);
  expect([...(people.get('Ada')?.short.keys() ?? [])]).toEqual(['law']);
});

test('who was found by it has it counted once, and where rare words find people common ones add to what these count alone', async () => {
  const db = await withPeople({ Ada: { interests: ['gardens'] }, Bo: { interests: ['gardens'] } });
  const people = await candidatesAmong(db);
  const [ada, bo] = ['Ada', 'Bo'].map((name) => people.get(name) as Candidate) as [Candidate, Candidate];
  await countFurther(rowsOnce(db), [ada, bo], [common('garden', ada.contact)], 2);
  expect([ada.words, bo.words]).toEqual([1, 2]);
  await addCommon(rowsOnce(db), [ada], [common('garden', ada.contact)], 2);
  expect(ada.words).toBe(1);
  expect(ada.score).toBeGreaterThan(1);
});
