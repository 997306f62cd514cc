import { IDBIndex } from 'fake-indexeddb';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addNote, deleteNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { write } from '../../src/store/write.ts';
import { action, freshStore, person, shows } from './fresh-store.ts';

const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };

async function withNames(...names: string[]): Promise<TendDatabase> {
  const db = freshStore();
  for (const [at, fullName] of names.entries())
    await keepContact(db, { ...action(), ...shows(person(`xx-${at}`), { fullName }) });
  return db;
}

const found = async (db: TendDatabase, text: string) =>
  (await search(db, text)).hits.map(({ line }) => line.fullName);

describe('somebody is found', () => {
  test('by the beginnings of any words of the name, in any order', async () => {
    const db = await withNames('Ivo Okafor', 'Mara Okafor', 'Mara Lindqvist', '田中太郎', '🦊🌙');
    expect(await found(db, 'oka')).toEqual(['Ivo Okafor', 'Mara Okafor']);
    expect(await found(db, 'oka ma')).toEqual(['Mara Okafor']);
    expect(await found(db, 'ma oka')).toEqual(['Mara Okafor']);
    expect(await found(db, 'afor')).toEqual([]);
    expect(await found(db, '太郎')).toEqual(['田中太郎']);
    expect(await found(db, '🦊')).toEqual(['🦊🌙']);
    expect(await found(db, ' \n ')).toEqual([]);
  });

  test('by the address, where the name is not known', async () => {
    const db = freshStore();
    await keepContact(db, { ...action(), handle: person('ivo-lindqvist-1a2b') });
    expect((await search(db, 'lindq')).hits).toMatchObject([{ where: 'name', nameMarks: [[4, 9]] }]);
  });

  test('by the name, with what they do; where no title is known, the headline', async () => {
    const db = await withNames('Mara Lindqvist', 'Mara Okafor', 'Mara Silva');
    const [welder, painter] = (await db.contacts.toCollection().sortBy('created')) as [Contact, Contact];
    await write(db, { ...action(), op: 'test' }, async (log) => {
      await log.change('contacts', welder, { ...welder, title: 'Welder', org: 'Norte', headline: 'Welds' });
      await log.change('contacts', painter, { ...painter, org: 'Norte', headline: 'Paints ships' });
    });
    const { hits } = await search(db, 'mara');
    expect(hits.map(({ where, excerpt }) => [where, excerpt])).toEqual([
      ['name', 'Welder, Norte'],
      ['name', 'Paints ships'],
      ['name', ''],
    ]);
  });

  test('by words of which one is in the name and another in a note, newest notes first', async () => {
    const db = await withNames('Mara Okafor', 'Ivo Okafor', 'Omar Haddad');
    for (const at of [1, 0])
      await addNote(db, { ...action(), handle: person(`xx-${at}`), text: `Rebuilds ferries, says ${at}.` });
    await addNote(db, { ...action(), handle: person('xx-0'), text: 'Her ferry sails again.' });
    const { hits } = await search(db, 'FERR okafor');
    expect(hits.map(({ line, where, excerpt }) => [line.fullName, where, excerpt])).toEqual([
      ['Mara Okafor', 'notes', expect.any(String)],
      ['Ivo Okafor', 'notes', 'Rebuilds ferries, says 1.'],
    ]);
    expect(hits[1]).toMatchObject({ marks: [[9, 13]], nameMarks: [[4, 10]], on: '2026-11-22' });
  });

  test('first by whole words of the name, then by others, by company, by what is known, by notes', async () => {
    const db = await withNames('E Sailing', 'D Sailmaker', 'C', 'B', 'A');
    const [, , c, b] = await db.contacts.toCollection().sortBy('created');
    await write(db, { ...action(), op: 'test' }, async (log) => {
      await log.change('contacts', c as Contact, { ...(c as Contact), org: 'Sail Ltd' });
      await log.change('contacts', b as Contact, { ...(b as Contact), interests: ['sailing'] });
    });
    await addNote(db, { ...action(), handle: person('xx-4'), text: 'Goes sailing.' });
    await addNote(db, { ...action(), handle: person('xx-0'), text: 'Goes sailing.' });
    const { hits } = await search(db, 'sail');
    expect(hits.map(({ line, where }) => [line.fullName, where])).toEqual([
      ['E Sailing', 'name'],
      ['D Sailmaker', 'name'],
      ['C', 'org'],
      ['B', 'interests'],
      ['A', 'notes'],
    ]);
    expect(await found(db, 'sailmaker')).toEqual(['D Sailmaker']);
  });

  test.each(['keys and rows at once', 'cursors'])(
    'by %s, though a letter is another, missing, too many or in the wrong place, where nobody is as it was typed',
    async (way) => {
      if (way === 'cursors') Object.assign(IDBIndex.prototype, { getAllRecords: undefined });
      onTestFinished(() => {
        Object.assign(IDBIndex.prototype, { getAllRecords });
      });
      const db = await withNames('Mara Okafor', 'Ivo Lindqvist');
      for (const typed of ['okafir', 'pkafor', 'okfor', 'okkafor', 'oakfor', 'mara okafir']) {
        const { hits } = await search(db, typed);
        expect(hits, typed).toMatchObject([{ line: { fullName: 'Mara Okafor' }, typo: true }]);
        expect(hits[0]?.nameMarks.at(-1), typed).toEqual([5, 11]);
      }
      expect(await found(db, 'ivp')).toEqual([]);
      expect((await search(db, 'okafor')).hits[0]).not.toHaveProperty('typo');
    },
  );

  test('never once removed, nor by a note that was', async () => {
    const db = await withNames('Mara Okafor', 'Ivo Lindqvist');
    await addNote(db, { ...action(), handle: person('xx-1'), text: 'Rebuilds ferries.' });
    const [note] = await db.notes.toArray();
    await deleteNote(db, { ...action(), noteUid: note?.uid ?? '' });
    await removeContact(db, { ...action(), handle: person('xx-0') });
    expect(await found(db, 'ferries')).toEqual([]);
    expect(await found(db, 'mara')).toEqual([]);
  });
});

test('of many the first are told, and that there are more; a rare word beside a common one still finds its own', async () => {
  const db = freshStore();
  await write(db, { ...action(), op: 'test' }, async (log) => {
    for (let at = 0; at < 1200; at++)
      await log.add('contacts', {
        ...log.base(),
        fullName: `Mara Marlow ${at === 1150 ? 'Zofia' : ''}`,
        phase: 'maintain',
        importance: 1,
        tracked: true,
        fieldSource: {},
      });
  });
  const { hits, more } = await search(db, 'mar');
  expect([new Set(hits.map(({ contactUid }) => contactUid)).size, more]).toEqual([20, true]);
  expect(await search(db, 'mar zof')).toMatchObject({
    hits: [{ line: { fullName: 'Mara Marlow Zofia' } }],
    more: false,
  });
});
