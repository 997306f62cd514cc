import { IDBTransaction } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { addNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { whoMatches } from '../../src/store/who-matches.ts';
import { Days } from '../torture/calendar-clock.ts';
import { mara } from './fresh-store.ts';

/** Every request of fake-indexeddb goes through its transaction. */
interface Executor {
  _execRequestAsync(request: object): EventTarget;
}

/** An offer to her that makes sense until 24 November, and a note about ferries. */
async function offered(): Promise<Days> {
  const days = new Days('2026-11-22');
  const said = { due: days.today, expires: '2026-11-24', summary: 'the last ticket' };
  await setFollowUp(days.db, { ...days.action(), handle: mara, ...said });
  await addNote(days.db, { ...days.action(), handle: mara, text: 'Rebuilds ferries.' });
  return days;
}

test('where the lines are kept up, a search and a match read all in one transaction', async () => {
  const { db, today } = await offered();
  for (const ask of [
    async () => (await search(db, 'ferr', 20, today)).hits,
    async () => (await whoMatches(db, 'ferries', 20, new Set(), today)).people,
  ]) {
    expect(await ask()).toHaveLength(1); // it has looked for what time has made old
    const asked = vi.spyOn(IDBTransaction.prototype as unknown as Executor, '_execRequestAsync');
    expect(await ask()).toHaveLength(1);
    expect(new Set(asked.mock.contexts).size).toBe(1);
    asked.mockRestore();
  }
});

test('on a later day nobody is found with a line that time has made old', async () => {
  const { db, today } = await offered();
  expect((await search(db, 'ferr', 20, today)).hits[0]?.line.next).toBe(today);
  expect((await search(db, 'ferr', 20, '2026-11-25')).hits[0]?.line.next).toBeUndefined();
});
