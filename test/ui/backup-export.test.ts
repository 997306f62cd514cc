// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { nearDays } from '../../src/domain/near-days.ts';
import { somebody } from '../formats/calendar-pieces.ts';
import { openRoom } from './room-of-copies.tsx';

const told = (people: ReturnType<typeof somebody>[], next?: string) => ({
  people,
  days: nearDays('2026-11-22'),
  now: '2026-11-22T12:00:00.000Z',
  ...(next && { next }),
});

test('a file of all people is made, given to the downloads, and told by its name', async () => {
  const room = await openRoom(({ copies }) => {
    copies.routes.readExported = () => told([somebody({ notes: ['Likes chess'] })]);
  });
  await room.pressed('Save: Spreadsheet (CSV)');
  const [{ name, file } = {}] = room.downloads;
  expect(name).toBe('tend-people-2026-11-22.csv');
  expect(await file?.text()).toContain('Likes chess');
  expect(room.text()).toContain('File finished: tend-people-2026-11-22.csv. 1 person is in it.');
  expect(room.copies.noted, 'it is no backup').toEqual([]);
});

test('without notes where they are not wanted', async () => {
  const wanted: boolean[] = [];
  const room = await openRoom(({ copies }) => {
    copies.routes.readExported = ({ notes }) => {
      wanted.push(notes);
      return told([somebody({})]);
    };
  });
  room.root.querySelector<HTMLInputElement>('.export-notes input')?.click();
  await room.pressed('Save: Contacts (vCard)');
  expect(wanted).toEqual([false]);
});

test('where nobody is kept, or nobody has a day, a sentence says so and no file comes', async () => {
  let people: ReturnType<typeof somebody>[] = [];
  const room = await openRoom(({ copies }) => {
    copies.routes.readExported = () => told(people);
  });
  await room.pressed('Save: Spreadsheet (CSV)');
  expect(room.text()).toContain('Nobody is kept yet, so there is no file to make.');
  people = [somebody({})];
  await room.pressed('Save: Calendar (iCalendar)');
  expect(room.text()).toContain('There is no day to put into a calendar, so no file was made.');
  expect(room.downloads).toEqual([]);
});

test('it can be cancelled while it is being written', async () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  const room = await openRoom(({ copies }) => {
    copies.routes.readExported = async () => {
      await promise;
      return told([somebody({})], 'more');
    };
  });
  room.button('Save: Spreadsheet (CSV)').click();
  await expect.poll(() => room.find('Cancel')).toBeDefined();
  room.button('Cancel').click();
  resolve();
  await room.idle();
  expect(room.text()).toContain('Cancelled. No file was made.');
  expect(room.downloads).toEqual([]);
  expect(room.find('Cancel')).toBeUndefined();
});
