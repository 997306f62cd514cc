import { expect, test, vi } from 'vitest';
import { createMet } from '../../src/dashboard/occasions/event-model.ts';
import type { Doer } from '../../src/ui/deeds.ts';
import { getMessage } from '../ui/catalogue.ts';

vi.stubGlobal('chrome', { i18n: { getMessage } });

function open(write: unknown = async () => {}) {
  return createMet(() => {}, { write } as Pick<Doer, 'write'>);
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
