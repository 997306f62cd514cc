import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type AskChunk, createOperation } from '../../src/dashboard/operation/operation.ts';
import type { OperationState } from '../../src/domain/operation.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { readStaged, stage, stagedChunks } from '../../src/files/staged.ts';
import { type FakeFolder, freshProfile } from '../files/fake-profile.ts';

let profile: { root: FakeFolder };
beforeEach(() => {
  profile = freshProfile();
});

/** What a chunk is asked with; `of` and `what` not of an undo. */
interface Asked {
  operation: string;
  chunk: number;
  of?: number;
  undoes?: string;
  what?: number;
}

/** A background that does chunks exactly once, and loses answers where it is told to. */
function fakeBackground() {
  const did: string[] = [];
  let state: OperationState | undefined;
  const background = {
    did,
    /** What becomes of the next asks: 'lost' is done and not answered, 'dead' is not done. */
    fate: [] as ('well' | 'lost' | 'dead')[],
    before: () => {},
    state: () => state,
    ask: (async (name, input) => {
      if (name === 'readOperation') return state ? { state } : {};
      if (name === 'endOperation') state = undefined;
      if (name === 'endOperation') return {};
      background.before();
      const fate = background.fate.shift() ?? 'well';
      if (fate === 'dead') throw new Refusal('no-answer');
      const { operation, chunk, of, undoes, what } = input as Asked;
      const known = state?.operation === operation ? state : undefined;
      if (known ? known.done === chunk : chunk === 0) {
        const all = known?.of ?? of ?? did.filter((one) => one.startsWith('did')).length;
        did.push(undoes ? `took back ${chunk}` : `did ${what}`);
        const op = undoes ? 'undo' : name;
        const counts = { people: chunk + 1 };
        state = { operation, op, done: chunk + 1, of: all, counts, ...(undoes && { undoes }) };
      }
      if (fate === 'lost') throw new Refusal('no-answer');
      return { state: state as OperationState };
    }) as AskChunk,
  };
  return background;
}

const chunks = (count: number) => Array.from({ length: count }, (_, at) => ({ what: at, people: [] }));
const all = (count: number) => Array.from({ length: count }, (_, at) => `did ${at}`);

function dashboardOver({ ask }: ReturnType<typeof fakeBackground>) {
  const seen: string[] = [];
  const operations = createOperation(
    () => {
      const { stand = '', done = '', of = '' } = operations?.shown ?? {};
      seen.push(`${stand} ${done}/${of}`);
    },
    { ask },
  );
  return { operations, seen };
}

test('what is staged is read back chunk by chunk, from any on, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) })),
      fc.nat(5),
      async (some, from) => {
        await stage({ operation: 'one', op: 'importPeople', called: 'x' }, some);
        const read: object[] = [];
        for await (const chunk of stagedChunks(from)) read.push(chunk);
        expect(read).toEqual(some.slice(from));
        expect(await readStaged()).toMatchObject({ of: some.length });
      },
    ),
    { numRuns: 50 },
  );
});

test('an operation is done chunk by chunk, tells how far it is, and leaves no file', async () => {
  const background = fakeBackground();
  const { operations, seen } = dashboardOver(background);
  const state = await operations.run('importPeople', 'people.csv', chunks(3));
  expect(background.did).toEqual(all(3));
  expect(state).toMatchObject({ done: 3, of: 3 });
  expect(seen).toEqual(expect.arrayContaining(['staging 0/0', 'running 1/3', 'running 2/3', 'done 3/3']));
  expect(await readStaged()).toBeUndefined();
  expect(profile.root.entries.get('operation')).toMatchObject({ entries: new Map() });
});

test('wherever the worker dies, each chunk is done once', async () => {
  const fates = fc.array(fc.constantFrom('well' as const, 'lost' as const, 'dead' as const), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fates, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (fate, count, reopens) => {
      profile = freshProfile();
      const background = fakeBackground();
      background.fate = [...fate];
      let { operations } = dashboardOver(background);
      await operations.run('importPeople', 'people.csv', chunks(count));
      while (operations.shown?.stand !== 'done') {
        expect(operations.shown?.stand).toMatch(/stopped|unfinished/);
        const isBegun = background.state() !== undefined;
        if (reopens && isBegun) {
          ({ operations } = dashboardOver(background));
          await operations.look();
          if (!operations.shown) break; // all was done, and only its answer lost
        }
        await operations.goOn();
      }
      expect(background.did).toEqual(all(count));
    }),
    { numRuns: 60 },
  );
});

test('stopping asks what is to become of it: it goes on, is kept, or is taken back', async () => {
  for (const then of ['goOn', 'keep', 'undo'] as const) {
    const background = fakeBackground();
    const { operations } = dashboardOver(background);
    background.before = () => {
      if (background.did.length === 1) operations.cancel();
    };
    await operations.run('importPeople', 'people.csv', chunks(4));
    expect(operations.shown).toMatchObject({ stand: 'cancelled', done: 2, of: 4 });
    background.before = () => {};
    await operations[then]();
    expect(operations.shown).toMatchObject({ stand: 'done' });
    const did = { goOn: all(4), keep: all(2), undo: [...all(2), 'took back 0', 'took back 1'] };
    expect(background.did).toEqual(did[then]);
    expect(await readStaged()).toBeUndefined();
  }
});

test('the next start offers to go on, or to undo; without its file, only to undo', async () => {
  for (const isThere of [true, false]) {
    const background = fakeBackground();
    background.fate = ['well', 'dead'];
    await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
    if (!isThere) profile.root.entries.delete('operation');
    const { operations } = dashboardOver(background);
    await operations.look();
    expect(operations.shown).toMatchObject({ stand: 'unfinished', done: 1, of: 3, canGoOn: isThere });
    await operations.undo();
    expect(background.did).toEqual(['did 0', 'took back 0']);
  }
});

test('what was staged and never begun is put away at the next start', async () => {
  await stage({ operation: 'one', op: 'importPeople', called: 'x' }, chunks(2));
  const { operations } = dashboardOver(fakeBackground());
  await operations.look();
  expect(operations.shown).toBeUndefined();
  expect(await readStaged()).toBeUndefined();
});

test('nothing else begins while an operation is under way or unfinished', async () => {
  const background = fakeBackground();
  background.fate = ['well', 'dead'];
  await dashboardOver(background).operations.run('importPeople', 'people.csv', chunks(3));
  const { operations } = dashboardOver(background);
  expect(await operations.run('importPeople', 'other.csv', chunks(1))).toBeUndefined();
  expect(operations.shown).toMatchObject({ stand: 'unfinished', done: 1, of: 3, canGoOn: true });
  const going = operations.goOn();
  expect(await operations.run('importPeople', 'other.csv', chunks(1))).toBeUndefined();
  await going;
  expect(background.did).toEqual(all(3));
});
