import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSnapshotDue, judge, type Witness, witnessed } from '../../src/domain/witness.ts';

const witness: Witness = {
  database: 'tend',
  epoch: 'e',
  version: 2,
  seq: 10,
  tally: { notes: 4, changes: 10 },
  earlier: [],
};
const all = { epoch: 'e', seq: 10, tally: { notes: 4, changes: 10 } };

test.each([
  ['all that must be there', all, undefined],
  ['more than was witnessed', { epoch: 'e', seq: 12, tally: { notes: 6, changes: 12 } }, undefined],
  ['not counted yet', { epoch: 'e', seq: 10 }, undefined],
  ['nothing at all', {}, 'empty'],
  ['the last changes missing', { ...all, seq: 9 }, 'behind'],
  ['another store', { ...all, epoch: 'f' }, 'behind'],
  ['one note missing', { ...all, tally: { notes: 3, changes: 10 } }, 'behind'],
  ['a whole table missing', { ...all, tally: { changes: 10 } }, 'behind'],
  ['its name gone', { seq: 10 }, 'behind'],
])('a store with %s', (_what, found, why) => {
  expect(judge(witness, found)?.why).toBe(why);
});

test('after any writes the store is as its witness says, also when a witness came late', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1 }), fc.nat(), (writes, late) => {
      let seq = 10;
      const written = writes.map((notes) => ({ seq: ++seq, added: { notes, changes: 1 } }));
      const heard = written.slice(0, late % (written.length + 1)).reduce(witnessed, witness);
      const full = written.reduce(witnessed, witness);
      expect(judge(heard, { epoch: 'e', seq, tally: full.tally })).toBeUndefined();
    }),
  ));

test('a snapshot comes after the first change, at most once a minute, hourly in a large store', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 10, minute)).toISOString();
  expect(isSnapshotDue({ ...witness, seq: 0 }, at(0)), 'nothing was written').toBe(false);
  expect(isSnapshotDue(witness, at(0)), 'the first').toBe(true);
  const copied = { ...witness, snapshot: { at: at(0), seq: 9 } };
  expect(isSnapshotDue(copied, at(1))).toBe(true);
  expect(isSnapshotDue(copied, at(0)), 'within a minute').toBe(false);
  expect(isSnapshotDue({ ...copied, snapshot: { at: at(0), seq: 10 } }, at(59)), 'nothing new').toBe(false);
  const large = { ...copied, tally: { notes: 130_000 } };
  expect(isSnapshotDue(large, at(59))).toBe(false);
  expect(isSnapshotDue(large, at(60))).toBe(true);
});
