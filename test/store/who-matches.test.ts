import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { removeContact } from '../../src/store/contacts.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { contactAt } from '../../src/store/handles.ts';
import { undo } from '../../src/store/undo.ts';
import { whoMatches } from '../../src/store/who-matches.ts';
import { action, person } from './fresh-store.ts';
import { namesFor, withPeople } from './told-people.ts';

describe('a text is matched with people', () => {
  test('by what they can do, notes, role, company and place, not all of its words, the reason marked', async () => {
    const db = await withPeople({
      Ada: { canHelpWith: ['Hospital interviews'] },
      Bo: { note: 'Her sister runs a hospital in Porto.' },
      Cy: { title: 'Hospital manager' },
      Di: { org: 'Ferries Ltd' },
      Eve: { place: 'Lisboa' },
    });
    const { people, more } = await whoMatches(db, 'Talk to five hospitals in Lisboa about ferries');
    expect(people.map(({ line, where }) => [line.fullName, where])).toEqual([
      ['Ada', 'canHelpWith'],
      ['Bo', 'notes'],
      ['Di', 'org'],
      ['Eve', 'place'],
      ['Cy', 'title'],
    ]);
    expect(people[1]).toMatchObject({ excerpt: 'Her sister runs a hospital in Porto.', marks: [[18, 26]] });
    expect(more).toBe(false);
  });

  test('who has more of its words comes sooner than who has one that says more by its place', async () => {
    const db = await withPeople({
      Ada: { interests: ['sailing'] },
      Bo: { note: 'Sailing with the harbour people of Genova.' },
    });
    expect(await namesFor(db, 'sailing, harbour, Genova')).toEqual(['Bo', 'Ada']);
  });

  test('what else somebody is speaks for them too, where it has a further word', async () => {
    const db = await withPeople({
      Mara: { interests: ['diary studies'] },
      João: { note: 'Knows two ceramic suppliers', place: 'São Paulo, Brasil' },
      Ida: { note: 'Ceramic', title: 'Ceramic artist' },
    });
    const text = 'Ceramic supplier for the studio in Brasil';
    const { people } = await whoMatches(db, text, 20);
    expect(people[0]).toMatchObject({
      line: { fullName: 'João' },
      where: 'notes',
      also: { where: 'place', excerpt: 'São Paulo, Brasil', marks: [[11, 17]] },
    });
    expect(people.map(({ line, also }) => [line.fullName, also?.where])).toEqual([
      ['João', 'place'],
      ['Mara', undefined],
      ['Ida', undefined],
    ]);
  });

  test('never by a word that every sentence has', async () => {
    const db = await withPeople({
      Ada: { interests: ['diary for women'], note: 'Would like it about there' },
      Bo: { note: 'ceramics' },
    });
    const empty = new Set(['for', 'would', 'about', 'like']);
    const found = async (text: string) =>
      (await whoMatches(db, text, 20, empty)).people.map(({ line }) => line.fullName);
    expect(await found('Would like ceramics for a talk about it')).toEqual(['Bo']);
    expect(await found('for it')).toEqual([]);
  });

  test('a short word counts and is marked only where it is among the facts of somebody', async () => {
    const db = await withPeople({
      Ada: { note: 'Somebody who rows for the club.' },
      Bo: { note: 'Somebody who looks for harbours.' },
      Cy: { interests: ['Rust for robots'], note: 'Who knows.' },
      Di: { title: 'Rust lead' },
    });
    const { people } = await whoMatches(db, 'Anybody who can look at harbours, for Rust');
    const marked = people.map(({ line, excerpt, marks }) => [
      line.fullName,
      marks.map(([start, end]) => excerpt.slice(start, end)),
    ]);
    expect(marked.toSorted()).toEqual([
      ['Bo', ['harbours']],
      ['Cy', ['Rust', 'for']],
    ]);
    expect(await namesFor(db, 'who is for it')).toEqual(['Cy']);
  });

  test('never by the name alone', async () => {
    const db = await withPeople({ 'Rose Garden': {}, Bo: { interests: ['garden'] } });
    expect(await namesFor(db, 'A rose garden')).toEqual(['Bo']);
  });

  test('a word that most people have says nothing in notes where another finds somebody', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`Person ${at}`, { note: `Knows the trade, ${at}.` }]),
    );
    const db = await withPeople({ ...notes, Ada: { interests: ['Roman law'] } });
    expect(await namesFor(db, 'the law')).toEqual(['Ada']);
    expect(await namesFor(db, 'the')).toEqual([]);
  });

  test('a common role decides between two whom a rare word finds, and finds people where nothing else does', async () => {
    const designers = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`Person ${at}`, { title: 'Designer' }]),
    );
    const db = await withPeople({
      ...designers,
      Ada: { place: 'Lisboa', title: 'Designer' },
      Bo: { place: 'Lisboa' },
    });
    expect(await namesFor(db, 'Lisboa designers')).toEqual(['Ada', 'Bo']);
    expect(await namesFor(db, 'designers')).toHaveLength(13);
  });

  test('in scripts without spaces, and without regard to accents', async () => {
    const db = await withPeople({ Ada: { interests: ['病院の経営'] }, Bo: { place: 'Zürich' } });
    expect(await namesFor(db, '東京の病院')).toEqual(['Ada']);
    expect(await namesFor(db, 'in ZURICH')).toEqual(['Bo']);
  });

  test('and tells that there are others', async () => {
    const db = await withPeople({ Ada: { interests: ['law'] }, Bo: { interests: ['law'] } });
    expect(await whoMatches(db, 'law', 1)).toMatchObject({ people: [{}], more: true });
    expect(await whoMatches(db, '... 12 a')).toEqual({ people: [], more: false });
  });
});

test('nobody is listed twice, nor who was removed or erased; the order of the words does not matter', {
  timeout: 120_000,
}, async () => {
  const words = ['sailing', 'sailors', 'law', 'hospital', 'Lisboa', '病院の経営', 'data', 'database', 'x'];
  const some = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
  const told = fc.record({
    note: some.map((all) => all.join(' ')),
    interests: some,
    title: some.map((all) => all.join(' ')),
    end: fc.constantFrom('stays', 'stays', 'removed', 'erased', 'back'),
  });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 6 }), some, async (people, asked) => {
      const db = await withPeople(
        Object.fromEntries(people.map(({ end: _, ...facts }, at) => [`Person ${at}`, facts])),
      );
      for (const [at, { end }] of people.entries()) {
        const handle = person(`xx-person-${at}`);
        const removal = action();
        const contactUid = (await contactAt(db, handle))?.uid ?? '';
        if (end === 'erased') await erasePerson(db, { ...removal, contactUid });
        else if (end !== 'stays') await removeContact(db, { ...removal, contactUid });
        if (end === 'back') await undo(db, { ...action(), undoes: removal.requestId });
      }
      const matched = await whoMatches(db, asked.join(' '));
      const uids = matched.people.map(({ contactUid }) => contactUid);
      const living = (await db.contacts.toArray()).filter(isLive).map(({ uid }) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      expect(living).toEqual(expect.arrayContaining(uids));
      expect(await whoMatches(db, asked.toReversed().join(', '))).toEqual(matched);
      for (const { marks, excerpt } of matched.people) {
        expect(marks.length).toBeGreaterThan(0);
        expect(excerpt).not.toBe('');
      }
      found += uids.length;
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(30);
});
