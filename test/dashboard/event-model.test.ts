import { expect, test, vi } from 'vitest';
import { createMet } from '../../src/dashboard/occasions/event-model.ts';
import type { Choice } from '../../src/dashboard/occasions/person-finder.ts';
import type { Doer } from '../../src/ui/deeds.ts';
import { getMessage } from '../ui/catalogue.ts';

vi.stubGlobal('chrome', { i18n: { getMessage } });

function open(write: unknown = async () => {}, namesakes: Choice[] = []) {
  return createMet(
    () => {},
    { write } as Pick<Doer, 'write'>,
    async () => namesakes,
    { save: () => {}, at: async () => undefined },
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

test('nobody is kept while it is asked whether it is the namesake, and the next one can be typed meanwhile', async () => {
  const write = vi.fn(async () => {});
  const met = open(write, [mara]);
  met.type('uxr', 'Mara Okafor, Halden Labs, plays chess');
  const adding = met.add('uxr');
  met.type('uxr', 'Jun');
  await adding;
  expect(write).not.toHaveBeenCalled();
  const asked = { line: 'Mara Okafor, Halden Labs, plays chess', namesakes: [mara] };
  expect([met.line('uxr'), met.asked('uxr'), met.asked('fair')]).toEqual(['Jun', [asked], []]);
  met.leave();
  expect(met.asked('uxr')).toEqual([asked]);
});

/** A line that waits for an answer, and what was written. */
async function askedOf(line: string, write = vi.fn(async () => {})) {
  const met = open(write, [mara, { uid: 'other', name: 'Mara Okafor' }]);
  met.type('uxr', line);
  await met.add('uxr');
  const [asked] = met.asked('uxr');
  if (!asked) throw new Error('nothing is asked');
  return { met, asked, write };
}

test.each([
  ['Mara Okafor, Halden Labs, plays chess', 'plays chess'],
  ['Mara Okafor, Norte Studio, plays chess', 'Norte Studio, plays chess'],
  ['Mara Okafor', undefined],
])('of %s who is taken gets what is new as a note', async (line, note) => {
  const { met, asked, write } = await askedOf(line);
  await met.settle('uxr', asked, mara);
  const matter = { occasionUid: 'uxr', contactUid: 'mara', note };
  expect(write).toHaveBeenCalledExactlyOnceWith('meetAt', matter, expect.anything());
  expect(met.asked('uxr')).toEqual([]);
});

test('somebody else of that name is somebody new', async () => {
  const { met, asked, write } = await askedOf('Mara Okafor, Norte');
  await met.settle('uxr', asked, undefined);
  const matter = { fields: { fullName: 'Mara Okafor', org: 'Norte' }, event: 'uxr' };
  expect(write).toHaveBeenCalledExactlyOnceWith('addPerson', matter, expect.anything());
});

test('what was refused is asked again, with why', async () => {
  const refusing = vi.fn(async () => {
    throw new Error();
  });
  const { met, asked } = await askedOf('Mara Okafor', refusing);
  await met.settle('uxr', asked, mara);
  expect([met.asked('uxr'), met.problem !== undefined]).toEqual([[asked], true]);
});
