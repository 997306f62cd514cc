import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEPT_TABLES, type KeptTable } from '../../src/domain/copies.ts';
import { BACKUP_VERSION, readBackup, sumOf, writeBackup } from '../../src/formats/backup.ts';
import { checkedRow } from '../../src/formats/backup-rows.ts';
import { randomStore } from '../torture/random-store.ts';
import { ROWS } from './rows-of-mara.ts';

const check = (table: KeptTable, change: Record<string, unknown> = {}) =>
  checkedRow(table, JSON.parse(JSON.stringify({ ...ROWS[table], ...change })));

test.each(KEPT_TABLES)('a sound row of %s comes through as it is, in objects of its own', (table) => {
  const row = JSON.parse(JSON.stringify(ROWS[table]));
  const checked = checkedRow(table, row);
  expect(checked).not.toBe(row);
  expect(JSON.stringify(checked)).toBe(JSON.stringify(row));
});

test('what a later Tend added is kept, where it stood', () => {
  const row = { uid: 'u', mood: { is: ['good'] }, ...ROWS.notes };
  expect(JSON.stringify(checkedRow('notes', row))).toBe(JSON.stringify(row));
});

const OF_TABLE: Partial<Record<KeptTable, string[]>> = {
  favours: ['goal'],
  goals: ['closedOn'],
  occasions: ['place', 'contactUid', 'group', 'followUpIn', 'rule', 'spread'],
  reviews: ['endedOn'],
};

test.each(KEPT_TABLES)('a row of %s that lacks anything it must have is refused', (table) => {
  const optional = [
    'org cadence cadenceSince inheritsSince groups howMet interests canHelpWith askNext connectedOn pin expires completedOn',
    'goals goalsSince greetings noGreetings share occasion',
    'outcome of until answered label verdict value',
  ].flatMap((keys) => keys.split(' '));
  for (const key of Object.keys(ROWS[table])) {
    if (
      optional.includes(key) ||
      OF_TABLE[table]?.includes(key) ||
      (table === 'changes' && ['contactUid', 'others', 'before', 'after'].includes(key))
    )
      continue;
    const { [key]: _, ...rest } = ROWS[table];
    expect(() => checkedRow(table, rest), `${table} without ${key}`).toThrow('backup-damaged');
  }
});

const WRONG: [KeptTable, Record<string, unknown>][] = [
  ['contacts', { fullName: 'x'.repeat(301) }],
  ['contacts', { fullName: { toString: 'x' } }],
  ['contacts', { importance: 4 }],
  ['contacts', { tracked: 'yes' }],
  ['contacts', { pausedUntil: '2026-02-30' }],
  ['contacts', { fieldSource: { org: 'elsewhere' } }],
  ['contacts', { uid: '<img src=x>' }],
  ['contacts', { created: 'yesterday' }],
  ['contacts', { updated: '2026-13-41T09:00:00.000Z' }],
  ['handles', { kind: 'phone' }],
  ['handles', { value: '' }],
  ['handles', { raw: 'x'.repeat(2001) }],
  ['notes', { text: 'x'.repeat(100_001) }],
  ['notes', { text: null }],
  ['notes', { pin: 2 }],
  ['notes', { deletedAt: '' }],
  ['followUps', { due: '2026-11-23T00:00:00.000Z' }],
  ['followUps', { status: 'maybe' }],
  ['followUps', { summary: 'x'.repeat(501) }],
  ['answers', { answer: 'later' }],
  ['favours', { side: 'lent' }],
  ['favours', { text: 'x'.repeat(501) }],
  ['goals', { until: '2027-02-30' }],
  ['goals', { status: 'late' }],
  ['occasions', { days: [] }],
  ['occasions', { kind: 'party' }],
  ['occasions', { spread: 31 }],
  ['shares', { url: 'x'.repeat(2001) }],
  ['templates', { name: 'x'.repeat(61) }],
  ['reviews', { cards: [{ contactUid: 'u', why: 'bored' }] }],
  ['answers', { of: 'once' }],
  ['followUps', { expires: '2026-11-31' }],
  ['contacts', { cadence: { every: 0, unit: 'day' } }],
  ['contacts', { cadence: { every: 1, unit: 'decade' } }],
  ['contacts', { cadence: 'never' }],
  ['contacts', { cadenceSince: '2026' }],
  ['contacts', { inheritsSince: '2026' }],
  ['contacts', { goalsSince: { 'a goal': 'soon' } }],
  ['contacts', { groups: 'Rowers' }],
  ['contacts', { groups: ['<b>'] }],
  ['contacts', { howMet: { on: '--02-30' } }],
  ['contacts', { howMet: { text: 'x'.repeat(1001) } }],
  ['contacts', { interests: ['x'.repeat(301)] }],
  ['contacts', { askNext: Array.from({ length: 51 }, () => 'x') }],
  ['contacts', { connectedOn: 'May 2024' }],
  ['interactions', { participants: [] }],
  ['interactions', { participants: 'mara' }],
  ['interactions', { participants: Array.from({ length: 201 }, (_, n) => `${n}`) }],
  ['interactions', { kind: 'letter' }],
  ['interactions', { direction: 'up' }],
  ['interactions', { touch: 1 }],
  ['interactions', { text: 'x'.repeat(1001) }],
  ['interactions', { on: '--11-20' }],
  ['groups', { name: 'x'.repeat(61) }],
  ['groups', { cadence: 'none' }],
  ['keyDates', { date: '2026-02-30' }],
  ['keyDates', { kind: 'party' }],
  ['keyDates', { leadDays: 61 }],
  ['keyDates', { leadDays: -1 }],
  ['keyDates', { label: 'x'.repeat(61) }],
  ['sightings', { via: 'rumour' }],
  ['sightings', { was: 'Engineer' }],
  ['sightings', { is: { org: 'x'.repeat(301) } }],
  ['sightings', { verdict: 'bad' }],
  ['drafts', { text: 'x'.repeat(2_000_001) }],
  ['changes', { seq: 1.5 }],
  ['changes', { seq: 0 }],
  ['changes', { before: { text: 'no row' } }],
  ['changes', { after: [] }],
  ['changes', { others: ['<b>'] }],
  ['changes', { table: 'settings' }],
  ['changes', { table: 'toString' }],
  ['settings', { key: '' }],
];

test.each(WRONG)('a row of %s with %j is refused', (table, change) => {
  expect(() => check(table, change)).toThrow('backup-damaged');
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused wherever it stands', (key) => {
  const hostile = JSON.parse(`{"${key}":{"tracked":true}}`);
  for (const row of [
    { ...ROWS.notes, more: hostile },
    { ...ROWS.notes, more: [[hostile]] },
    JSON.parse(JSON.stringify(ROWS.notes).replace('{', `{"${key}":1,`)),
  ])
    expect(() => checkedRow('notes', row)).toThrow('backup-damaged');
  expect(() => checkedRow('settings', { key: 'x', value: hostile })).toThrow('backup-damaged');
  expect(() => check('changes', { before: { ...ROWS.notes, [`${key}`]: 1, more: hostile } })).toThrow();
  expect(({} as { tracked?: boolean }).tracked).toBeUndefined();
});

test('values that lie too deep in each other are refused, without a fall', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`.replace('[]', '[1]'));
  expect(() => checkedRow('settings', { key: 'x', value: deep })).toThrow('backup-damaged');
});

test('any store is written, read and found sound as it is', async () => {
  await fc.assert(
    fc.asyncProperty(randomStore, async (pages) => {
      const over = async function* <One>(all: One[]) {
        yield* all;
      };
      const header = { format: 'tend-backup', version: BACKUP_VERSION, made: '', device: '' } as const;
      const reading = readBackup(writeBackup(header, over(pages)));
      const found: object[] = [];
      let step = await reading.next();
      for (; !step.done; step = await reading.next()) {
        const { table, rows } = step.value;
        found.push(...rows.map((row) => ({ table, row: checkedRow(table, row) })));
      }
      const written = pages.flatMap(({ table, rows }) => rows.map((row) => ({ table, row })));
      expect(found).toEqual(JSON.parse(JSON.stringify(written)));
      expect(step.value.tally).toEqual((await sumOf(over(pages))).tally);
    }),
    { numRuns: 60 },
  );
});

test('the log’s markers, and changes whose text was erased, are sound', () => {
  const { before: _, after: __, ...erased } = ROWS.changes;
  expect(checkedRow('changes', erased)).toEqual(erased);
  expect(checkedRow('changes', { ...erased, table: '', uid: '' })).toBeTruthy();
});
