import { expect, test, vi } from 'vitest';
import { createTrip, FEW, type TripAround } from '../../src/dashboard/occasions/trip-model.ts';
import { listed } from '../../src/dashboard/people/people-find.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import type { Doer } from '../../src/ui/deeds.ts';
import { getMessage } from '../ui/catalogue.ts';

const trip: Occasion = {
  uid: 'trip',
  created: 'then',
  updated: 'then',
  kind: 'trip',
  summary: '',
  days: ['2026-12-20', '2026-12-24'],
  place: 'Lisbon, Portugal',
};
const person = (uid: string, place: string, more = {}) =>
  listed({ uid, name: uid, place, phase: 'maintain', importance: 1, ...more });
const lisbon = (count: number) => Array.from({ length: count }, (_, at) => person(`l${at}`, 'Lisbon'));

function around(more: Partial<TripAround> = {}): TripAround {
  return { trip, aliases: [], everybody: [], loading: false, offered: [], today: '2026-11-22', ...more };
}

function open() {
  const attempt = vi.fn<Doer['attempt']>(async () => {});
  return {
    attempt,
    model: createTrip(
      () => {},
      { attempt } as Pick<Doer, 'attempt'>,
      () => ['en'],
    ),
  };
}

test('who lives in the very place comes before who lives in the country, and who rests is left out', () => {
  const { model } = open();
  const everybody = [
    person('porto', 'Porto, PT'),
    person('mara', 'Greater Lisbon Area'),
    person('rests', 'Lisbon', { phase: 'resting' }),
    person('berlin', 'Berlin'),
  ];
  const there = model.there(around({ everybody }));
  expect(there.map(({ row, reason }) => [row.uid, reason?.part, reason?.theirs])).toEqual([
    ['mara', 'Lisbon', 'Greater Lisbon Area'],
    ['porto', 'Portugal', 'PT'],
  ]);
  expect([...model.chosen]).toEqual(['mara']);
});

test('a few are chosen already; of more than twenty, nobody is', () => {
  const few = open().model;
  few.there(around({ everybody: lisbon(FEW) }));
  expect(few.chosen.size).toBe(FEW);
  const many = open().model;
  many.there(around({ everybody: lisbon(FEW + 1) }));
  expect(many.chosen.size).toBe(0);
});

test('nobody is chosen before all have come, where somebody was asked before, or once the user has chosen', () => {
  const everybody = lisbon(3);
  const { model } = open();
  model.there(around({ everybody, loading: true }));
  model.there(around({ everybody, offered: undefined }));
  model.there(around({ everybody, offered: [{ uid: 'l0', name: 'l0' }] }));
  expect(model.chosen.size).toBe(0);
  model.there(around({ everybody }));
  model.toggle('l1');
  model.there(around({ everybody }));
  expect([...model.chosen]).toEqual(['l0', 'l2']);
});

test('whoever was offered it is not found again', () => {
  const { model } = open();
  const there = model.there(around({ everybody: lisbon(2), offered: [{ uid: 'l0', name: 'l0' }] }));
  expect(there.map(({ row }) => row.uid)).toEqual(['l1']);
});

test('of somebody else’s trip only they are found, once, and the words say that they come', async () => {
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  const { model, attempt } = open();
  const everybody = [...lisbon(2), person('traveller', 'Osaka')];
  const theirs = around({ trip: { ...trip, contactUid: 'traveller' }, everybody });
  expect(model.there(theirs).map(({ row }) => row.uid)).toEqual(['traveller']);
  expect([...model.chosen]).toEqual(['traveller']);
  await model.invite(theirs);
  const [, matter] = attempt.mock.calls[0] ?? [];
  expect((matter as { summary: string }).summary).toMatch(/^They come to Lisbon, Portugal, .*: meet$/);
  expect(model.there({ ...theirs, offered: [{ uid: 'traveller', name: 'x' }] })).toEqual([]);
});

test('those chosen are asked for once, five hundred at a time', async () => {
  const { model, attempt } = open();
  const all = around({ everybody: lisbon(501) });
  model.there(all);
  model.choose(all.everybody.map(({ row }) => row.uid));
  model.type('Coffee in Lisbon?');
  await model.invite(all);
  const [name, matter] = attempt.mock.calls[0] ?? [];
  expect([name, (matter as { contactUids: string[] }).contactUids.length]).toEqual(['inviteTo', 500]);
  expect(matter).toMatchObject({ occasionUid: 'trip', summary: 'Coffee in Lisbon?' });
});
