import { beforeEach, expect, test } from 'vitest';
import { exportPeople } from '../../src/dashboard/backup/export-people.ts';
import type { Exported } from '../../src/domain/exported.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { readTendCsv } from '../../src/formats/tend-csv.ts';
import { readVcards } from '../../src/formats/vcard-read.ts';
import { birthday, parsed, somebody } from '../formats/calendar-pieces.ts';
import { FakeFolder } from '../ui/fake-folder.ts';
import { FakeStore } from '../ui/fake-store.ts';

/** People in pages, as the background tells of them. */
let background: FakeStore;
let everybody: Exported[];
let asked: { uids?: string[] | undefined; after?: string | undefined; notes: boolean }[];

const uidOf = (number: number) => `0b6f9a52-7c4e-4a57-9c6d-${String(number).padStart(12, '0')}`;
const PAGE = 250;

beforeEach(() => {
  background = new FakeStore(new FakeFolder()).install();
  asked = [];
  background.routes.readExported = (input) => {
    asked.push(input);
    const from = input.after ? everybody.findIndex(({ contact }) => contact.uid === input.after) + 1 : 0;
    const found = input.uids
      ? everybody.filter(({ contact }) => input.uids?.includes(contact.uid))
      : everybody.slice(from, from + PAGE);
    const people = found.map(({ notes = [], ...one }) => (input.notes ? { ...one, notes } : one));
    const last = !input.uids && everybody.length > from + PAGE ? people.at(-1)?.contact.uid : undefined;
    return {
      people,
      days: nearDays('2026-11-22'),
      now: '2026-11-22T12:00:00.000Z',
      ...(last && { next: last }),
    };
  };
});

function keep(count: number): void {
  everybody = Array.from({ length: count }, (_, number) =>
    somebody({ notes: [`Note ${number}`] }, { uid: uidOf(number), fullName: `Mara ${number}` }),
  );
  background.tables.contacts = everybody.map(({ contact }) => ({ ...contact }));
}

async function csvOf(file: Blob | undefined) {
  return [...readTendCsv((await file?.text()) ?? '')].flatMap(({ people }) => people);
}

test('all people, page by page, in one file named after the day', async () => {
  keep(620);
  const steps: string[] = [];
  const made = await exportPeople('all', 'csv', {
    notes: true,
    progress: (done, of) => steps.push(`${done}/${of}`),
  });
  expect(made).toMatchObject({ name: 'tend-people-2026-11-22.csv', people: 620 });
  const people = await csvOf(made?.file);
  expect(people.map(({ fields, notes }) => `${fields.fullName}: ${notes}`)).toEqual(
    everybody.map(({ contact, notes }) => `${contact.fullName}: ${notes?.[0]}`),
  );
  expect(steps).toEqual(['250/620', '500/620', '620/620']);
});

test('in order of the names, whatever page they come in and however much each is', async () => {
  const names = ['mara 10', 'Zofia', '', 'Östen', 'mara 9', 'Ada'];
  const texts = names.map((_, at) => 'x'.repeat(at === 0 ? 9000 : 10) + at);
  everybody = Array.from({ length: 600 }, (_, number) =>
    somebody({ notes: [texts[number % 6] ?? ''] }, { uid: uidOf(number), fullName: names[number % 6] ?? '' }),
  );
  const made = await exportPeople('all', 'csv', { notes: true });
  const read = [...readTendCsv((await made?.file.text()) ?? '')];
  const people = read.flatMap((stretch) => stretch.people);
  const order = ['Ada', 'mara 9', 'mara 10', 'Östen', 'Zofia'];
  expect(people.map(({ fields }) => fields.fullName)).toEqual(order.flatMap((name) => Array(100).fill(name)));
  for (const { fields, notes } of people)
    expect(notes).toEqual([texts[names.indexOf(fields.fullName ?? '')]]);
  const nameless = read.flatMap(({ skipped }) => skipped);
  expect(nameless.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, at) => 502 + at));
});

test('only those who are named, 250 at a time', async () => {
  keep(300);
  const uids = everybody.slice(10, 290).map(({ contact }) => contact.uid);
  const made = await exportPeople(uids, 'vcard');
  const people = [...readVcards((await made?.file.text()) ?? '')].flatMap((stretch) => stretch.people);
  expect(people.map(({ fields }) => fields.fullName)).toEqual(
    everybody.slice(10, 290).map(({ contact }) => contact.fullName),
  );
  expect(asked.map(({ uids: some }) => some?.length)).toEqual([250, 30]);
  expect(made?.name).toBe('tend-people-2026-11-22.vcf');
  expect(people[0]?.notes, 'notes were not asked for').toBeUndefined();
});

test('a calendar of those who have a day; the notes are not even read', async () => {
  everybody = [somebody({}), birthday('--04-12')];
  const made = await exportPeople('all', 'calendar', { notes: true });
  expect(made).toMatchObject({ name: 'tend-calendar-2026-11-22.ics', people: 1 });
  expect(parsed((await made?.file.text()) ?? '')).toMatchObject([
    { uid: 'k', day: '2024-04-12', summary: 'Mara: birthday', allDay: true },
  ]);
  expect(asked.map(({ notes }) => notes)).toEqual([false]);
});

test('where there is nobody, or no day, no file is made', async () => {
  everybody = [];
  expect(await exportPeople('all', 'csv')).toBeUndefined();
  expect(await exportPeople([], 'vcard')).toBeUndefined();
  everybody = [somebody({})];
  expect(await exportPeople('all', 'calendar')).toBeUndefined();
});

test('cancelled, it reads no further', async () => {
  keep(620);
  const controller = new AbortController();
  const made = exportPeople('all', 'csv', { signal: controller.signal, progress: () => controller.abort() });
  await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('a refusal of the background is passed on', async () => {
  keep(3);
  background.refuse('readExported', 'store-unavailable');
  await expect(exportPeople('all', 'csv')).rejects.toMatchObject({ code: 'store-unavailable' });
});
