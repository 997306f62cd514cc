import { expect, test, vi } from 'vitest';
import { createMet } from '../../src/dashboard/occasions/event-model.ts';
import type { Choice } from '../../src/dashboard/occasions/person-finder.ts';
import type { Doer } from '../../src/ui/deeds.ts';
import { getMessage } from '../ui/catalogue.ts';

vi.stubGlobal('chrome', { i18n: { getMessage, getUILanguage: () => 'en-GB' } });

function open(write: unknown = async () => {}, namesakes: Choice[] = []) {
  return createMet(
    () => {},
    { write } as Pick<Doer, 'write'>,
    async () => namesakes,
  );
}

test('a half-typed line is still at its event when the user comes back, and at no other', () => {
  const met = open();
  met.type('uxr', 'Mara Ok');
  met.leave();
  expect([met.line('uxr'), met.line('fair')]).toEqual(['Mara Ok', '']);
});

test('what was refused comes back with why, unless the next one is being typed; kept, the line is empty', async () => {
  const refusing = async () => {
    throw new Error();
  };
  const met = open(refusing);
  met.type('uxr', 'Mara Okafor');
  await met.add('uxr');
  expect([met.line('uxr'), met.problem !== undefined]).toEqual(['Mara Okafor', true]);
  const adding = met.add('uxr');
  met.type('uxr', 'Jun');
  await adding;
  expect(met.line('uxr')).toBe('Jun');
  const kept = open();
  kept.type('uxr', 'Mara Okafor');
  await kept.add('uxr');
  expect([kept.line('uxr'), kept.problem]).toEqual(['', undefined]);
});

const mara = { uid: 'mara', name: 'Mara Okafor', role: 'Halden Labs' };

test('nobody is kept, and the line stays, while it is asked whether it is the namesake', async () => {
  const write = vi.fn(async () => {});
  const met = open(write, [mara]);
  met.type('uxr', 'Mara Okafor, Halden Labs, plays chess');
  await met.add('uxr');
  expect(write).not.toHaveBeenCalled();
  expect([met.namesakes, met.line('uxr')]).toEqual([[mara], 'Mara Okafor, Halden Labs, plays chess']);
  met.type('uxr', 'Mara Okafo');
  expect(met.namesakes).toEqual([]);
});

test.each([
  ['Mara Okafor, Halden Labs, plays chess', 'plays chess'],
  ['Mara Okafor, Norte Studio, plays chess', 'Norte Studio, plays chess'],
  ['Mara Okafor', undefined],
])('of %s who is taken gets what is new as a note', async (line, note) => {
  const write = vi.fn(async () => {});
  const met = open(write, [mara]);
  met.type('uxr', line);
  await met.add('uxr');
  await met.settle('uxr', mara);
  const matter = { occasionUid: 'uxr', contactUid: 'mara', note };
  expect(write).toHaveBeenCalledExactlyOnceWith('meetAt', matter, expect.anything());
  expect([met.namesakes, met.line('uxr')]).toEqual([[], '']);
});

test('somebody else of that name is somebody new', async () => {
  const write = vi.fn(async () => {});
  const met = open(write, [mara, { uid: 'other', name: 'Mara Okafor' }]);
  met.type('uxr', 'Mara Okafor, Norte');
  await met.add('uxr');
  await met.settle('uxr', undefined);
  const matter = { fields: { fullName: 'Mara Okafor', org: 'Norte' }, event: 'uxr' };
  expect(write).toHaveBeenCalledExactlyOnceWith('addPerson', matter, expect.anything());
});
