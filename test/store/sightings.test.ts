import { expect, test } from 'vitest';
import { keepContact } from '../../src/store/contacts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { newsOn, noticeNews } from '../../src/store/sightings.ts';
import { action, freshStore, mara, shows, TODAY as today } from './fresh-store.ts';

test('what was imported is news once, not at every visit', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', title: 'Editor' }) });
  await db.contacts.toCollection().modify({ fieldSource: { fullName: 'page', title: 'import' } });
  const seen = shows(mara, { fullName: 'Mara Okafor', title: 'Head of Press' });
  for (let visit = 0; visit < 3; visit++) await noticeNews(db, { ...action(), ...seen, today });
  expect(await db.sightings.count()).toBe(1);
});

test('since when somebody kept is connected is taken at a visit, once', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  const seen = shows(mara, { fullName: 'Mara Okafor', connectedOn: '2026-11-20' });
  await noticeNews(db, { ...action(), ...seen, today });
  expect(await contactAt(db, mara)).toMatchObject({ connectedOn: '2026-11-20' });
  expect(await newsOn(db, seen)).toBeUndefined();
  expect(await db.sightings.count()).toBe(0);
});
