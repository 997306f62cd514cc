import { describe, expect, test } from 'vitest';
import { whoMatches } from '../../src/store/who-matches.ts';
import { namesFor, withPeople } from './told-people.ts';

/** So many words that many have, all as long as each other. */
const COMMON = [...'abcdefgh'].map((letter) => `common${letter}x`);

/** Somebody for each number from 0 on. */
const people = <Told>(many: number, told: (at: number) => Told) =>
  Object.fromEntries(Array.from({ length: many }, (_, at) => [`Person ${at}`, told(at)]));

describe('a text of which many have every word', () => {
  test('is looked through further for the word that the fewest have, to the last who has it', async () => {
    const db = await withPeople({
      ...people(40, (at) => ({
        interests: at < 30 ? COMMON : [],
        canHelpWith: at % 2 === 0 ? ['harbours'] : [],
      })),
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [`Further ${at}`, { canHelpWith: ['harbours'] }]),
      ),
      Ada: { canHelpWith: ['harbours'], title: 'The last one' },
    });
    const { people: found } = await whoMatches(db, `${COMMON.join(' ')} harbour`, 60);
    expect(found.map(({ line }) => line.fullName)).toContain('Ada');
  });

  test('brings first who has the most of them, those too that were not looked for to the end', async () => {
    const db = await withPeople({
      ...people(30, () => ({ interests: COMMON, note: COMMON.join(' ') })),
      Ada: { interests: [...COMMON, 'harbours'] },
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`Further ${at}`, { interests: ['harbours'] }]),
      ),
    });
    expect((await namesFor(db, `${COMMON.join(' ')} harbour`))[0]).toBe('Ada');
  });

  test('never by a name that the address of a profile says once more', async () => {
    const db = await withPeople({
      ...people(30, () => ({ interests: ['garden'], title: 'Gardener' })),
      'Rose Garden': { interests: ['harbours'] },
    });
    const found = await whoMatches(db, 'garden harbour', 40);
    const rose = found.people.find(({ line }) => line.fullName === 'Rose Garden');
    expect(rose?.excerpt).toBe('harbours');
    expect(rose?.also).toBeUndefined();
  });
});
