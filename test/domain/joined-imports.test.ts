import { expect, test } from 'vitest';
import type { Imported } from '../../src/domain/imported.ts';
import { joinedImports } from '../../src/domain/joined-imports.ts';

const handle = (value: string) => ({ service: 'linkedin', kind: 'vanity' as const, value, raw: value });
const talk = { key: 'k', on: '2026-01-02', kind: 'message', direction: 'in' } as const;

function person(fullName: string, vanities: string[], more: Partial<Imported> = {}): Imported {
  return { row: 1, fields: { fullName }, handles: vanities.map(handle), ...more };
}
const from = (file: string, ...people: Imported[]) => people.map((one) => ({ file, person: one }));

test('whoever several files tell of is one, with all that they tell; the first is believed', () => {
  const [mara, ...others] = joinedImports([
    from('Connections.csv', person('Mara Okafor', ['mara'], { connectedOn: '2020-01-02' })),
    from('messages.csv', person('M. Okafor', ['mara'], { row: 9, talks: [talk] })),
  ]);
  expect(others).toEqual([]);
  expect(mara).toEqual({
    file: 'Connections.csv',
    person: {
      row: 1,
      fields: { fullName: 'Mara Okafor' },
      handles: [handle('mara')],
      connectedOn: '2020-01-02',
      talks: [talk],
    },
  });
});

test('who has no handle in common stays apart, whatever they are called', () => {
  const found = joinedImports([
    from('a', person('Mara Okafor', ['mara']), person('Mara Okafor', [])),
    from('b', person('Mara Okafor', ['other']), person('Mara Okafor', [])),
  ]);
  expect(found).toHaveLength(4);
});
