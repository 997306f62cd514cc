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

const mail = { service: 'email', kind: 'address', value: 'crew@boat.example', raw: '' } as const;
const reached = (fullName: string, ...vanities: string[]) =>
  person(fullName, [], { handles: [...vanities.map(handle), mail] });
const names = (found: ReturnType<typeof joinedImports>) => found.map(({ person }) => person.fields.fullName);

test('two of one file with one mail are two', () => {
  const crew = [reached('Mara Okafor', 'mara'), reached('Ivo Lindqvist', 'ivo'), reached('Ana Reis')];
  expect(names(joinedImports([from('a', ...crew)]))).toEqual(['Mara Okafor', 'Ivo Lindqvist', 'Ana Reis']);
});

test('a mail in common joins those of one name, and nobody else', () => {
  const first = from('a', reached('Mara Okafor', 'mara'));
  expect(names(joinedImports([first, from('b', reached('M. Okafor'))]))).toEqual(['Mara Okafor']);
  for (const other of [reached('Ivo Lindqvist'), reached('Mara Okafor', 'another-mara')])
    expect(joinedImports([first, from('b', other)])).toHaveLength(2);
});
