import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Imported } from '../../src/domain/imported.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { MOST_OFFERED, triage } from '../../src/domain/triage.ts';

const TODAY = '2026-11-27';

type Talk = [daysAgo: number, direction: 'in' | 'out' | 'both'];

function person(fullName: string, more: Partial<Imported> & { talked?: Talk[] } = {}): Imported {
  const { talked = [], ...told } = more;
  const talks = talked.map(([ago, direction], at) => ({
    key: `${fullName}/${at}`,
    on: addDays(TODAY, -ago),
    kind: 'message' as const,
    direction,
  }));
  return { row: 1, fields: { fullName }, handles: [], ...(talks.length > 0 && { talks }), ...told };
}

const names = (people: Imported[]) => triage(people, TODAY).map((one) => one.person.fields.fullName);
const connectedAgo = (days: number) => ({ connectedOn: addDays(TODAY, -days) });

test('nobody is offered of whom the file tells no more than a name', () => {
  expect(triage([person('Mara'), person('Tomas', connectedAgo(-3))], TODAY)).toEqual([]);
});

test('where there are older connections alone, the latest of them are offered first', () => {
  const people = [person('First', connectedAgo(4000)), person('Last', connectedAgo(900)), person('Nobody')];
  expect(names(people)).toEqual(['Last', 'First']);
  expect(names([...people, person('Mara', connectedAgo(3))])).toEqual(['Mara']);
});

test('who answers comes before who was only written to, however lately', () => {
  const people = [
    person('Never answered', { talked: [[1, 'out']] }),
    person('Advertises', { talked: [[1, 'in']] }),
    person('Answers', {
      talked: [
        [300, 'in'],
        [299, 'out'],
      ],
    }),
  ];
  expect(names(people)[0]).toBe('Answers');
});

test('of those who answer, the one talked to last is first', () => {
  const people = [
    person('Long ago', { talked: [[900, 'both']] }),
    person('Lately', { talked: [[9, 'both']] }),
  ];
  expect(names(people)).toEqual(['Lately', 'Long ago']);
});

test('the reason says when, on how many days, and whether both wrote', () => {
  const [first] = triage(
    [
      person('Mara', {
        talked: [
          [9, 'in'],
          [4, 'out'],
        ],
      }),
    ],
    TODAY,
  );
  expect(first?.why).toEqual({ kind: 'talked', on: addDays(TODAY, -4), days: 2, both: true });
});

test('some who were connected lately have a place, where many were talked to', () => {
  const many = Array.from({ length: 40 }, (_, at) => person(`Talked ${at}`, { talked: [[at + 1, 'both']] }));
  const found = names([...many, person('New', connectedAgo(3)), person('Newer', connectedAgo(2))]);
  expect(found).toHaveLength(MOST_OFFERED);
  expect(found.slice(-2)).toEqual(['Newer', 'New']);
});

test('a number, a birthday or a note is a reason too', () => {
  const tel = { service: 'tel', kind: 'address' as const, value: '+4755512345', raw: '' };
  const people = [
    person('Number', { handles: [tel] }),
    person('Birthday', { keyDates: [{ kind: 'birthday', date: '--03-14' }] }),
    person('Note', { notes: ['Met on the ferry'] }),
  ];
  expect(names(people)).toEqual(['Note', 'Number', 'Birthday']);
});

test('a day to come is no talk and no connection', () => {
  expect(names([person('Mara', { talked: [[-3, 'both']] }), person('Tomas', connectedAgo(-3))])).toEqual([]);
});

test('nobody is offered twice, and never more than asked for', () => {
  const talk = fc.tuple(fc.integer({ min: -30, max: 3000 }), fc.constantFrom<Talk[1]>('in', 'out', 'both'));
  const anybody = fc
    .record({
      name: fc.string(),
      talked: fc.array(talk, { maxLength: 5 }),
      ago: fc.integer({ min: -5, max: 400 }),
    })
    .map(({ name, talked, ago }) => person(name, { talked, ...connectedAgo(ago) }));
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 40 }), fc.integer({ min: 0, max: 30 }), (people, most) => {
      const found = triage(people, TODAY, most).map((one) => one.person);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(most);
      expect(found.every((one) => people.includes(one))).toBe(true);
    }),
  );
});
