import { describe, expect, test } from 'vitest';
import { contactAt } from '../../src/store/handles.ts';
import { whoMatches } from '../../src/store/who-matches.ts';
import { write } from '../../src/store/write.ts';
import { action, person } from './fresh-store.ts';
import { namesFor, withPeople } from './told-people.ts';

describe('a text is matched with people', () => {
  test('a short word of how somebody was met counts for nothing, in whatever company', async () => {
    const db = await withPeople({
      Ada: { howMet: { text: 'At the fair, who was for Rust' } },
      Bo: { howMet: { text: 'At the fair in Genova' }, interests: ['Rust'] },
      Cy: { canHelpWith: ['the tax form'] },
    });
    expect(await namesFor(db, 'Who can help with the Rust talk')).toEqual(['Bo', 'Cy']);
    const { people } = await whoMatches(db, 'Rust for the people of Genova');
    const marked = people.map(({ line, excerpt, marks }) => [
      line.fullName,
      marks.map(([start, end]) => excerpt.slice(start, end)),
    ]);
    expect(marked).toEqual([
      ['Bo', ['Rust']],
      ['Cy', ['the']],
    ]);
  });

  test('nor where most people have it: what they can help with decides', async () => {
    const met = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`Person ${at}`, { howMet: { text: 'At the law fair' } }]),
    );
    const db = await withPeople({
      ...met,
      Ada: { place: 'Lisboa', howMet: { text: 'At the law fair' } },
      Bo: { place: 'Lisboa', canHelpWith: ['law'] },
    });
    expect(await namesFor(db, 'law in Lisboa')).toEqual(['Bo', 'Ada']);
    expect(await namesFor(db, 'law')).toEqual(['Bo']);
  });

  test('by what few have, however many longer words a long page has that stand in every note', async () => {
    const long = Array.from({ length: 20 }, (_, at) => `considerations${'abcdefghijklmnopqrstuvwx'[at]}x`);
    const db = await withPeople({
      Ada: { canHelpWith: ['harbours'] },
      Bo: { note: 'Keeps a lighthouse.' },
      Cy: { place: 'Lisboa' },
      Di: {},
    });
    const contactUid = (await contactAt(db, person('xx-di')))?.uid ?? '';
    await write(db, { ...action(), op: 'test' }, async (log) => {
      const said = { contactUid, text: long.join(' '), pinned: false };
      for (let one = 0; one < 210; one++) await log.add('notes', { ...log.base(), ...said });
    });
    const found = await namesFor(db, `${long.join(' ')} lighthouses, harbour, Lisboa`);
    expect(found).toEqual(['Ada', 'Bo', 'Cy']);
  }, 30_000);
});
