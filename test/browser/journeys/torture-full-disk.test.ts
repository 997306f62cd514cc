import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { PanelView } from '../../../src/api/contract.ts';
import { type Chance, chanceFrom, SEED } from '../../torture/chance.ts';
import { type Ledger, newLedger } from '../../torture/ledger.ts';
import { isLong, TIME_LIMIT, times } from '../../torture/length.ts';
import { type OwnPage, openOwnPage } from '../../torture/own-page.ts';
import { makeSmallDisk, maySmallDisk, type SmallDisk } from '../../torture/small-disk.ts';
import { record } from '../../torture/summary.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { readWholeStore } from '../whole-store.ts';

const POINTS = times({ long: 20, short: 2 });

/** An error must be there within this, in milliseconds. */
const AT_ONCE = 1000;

/** What counts as saying that the disk may be full. */
const REFUSED = ['store-failed', 'store-unavailable'];

const ROW = 'disk filled at random points';

let tend: Running | undefined;
let disk: SmallDisk | undefined;
afterEach(async () => {
  await endDemo(tend);
  disk?.close();
});

test('wherever the disk fills up, what was acknowledged can be read, the rest is refused at once, and after it Tend works on', {
  timeout: TIME_LIMIT,
}, async (context) => {
  if (!maySmallDisk) {
    record(ROW, { 'not run': 'needs root' });
    return context.skip('not run: needs root, to mount a small disk');
  }
  disk = makeSmallDisk();
  const chance = chanceFrom(SEED);
  const ledger = newLedger();
  tend = await startDemo('chromium', { profile: join(disk.folder, 'profile') });
  let own = await openOwnPage(tend);
  await own.ask('chooseHome', { home: 'both' });
  let slowest = 0;
  let [refused, readable, crashed] = [0, 0, 0];
  for (let point = 1; point <= POINTS; point++) {
    const free = chance.below(chance.pick([1, 50_000, 500_000, 3_000_000]));
    const where = `point ${point} of TEND_SEED=${SEED}: ${free} bytes were free`;
    const { capability } = await own.openPanel(`disk-${point}`);
    await write(own, chance, ledger, capability); // the contact is there before
    try {
      const refusals = await writeWhileFilling(() => write(own, chance, ledger, capability), disk, free);
      for (const { code, took } of refusals) {
        expect(REFUSED, where).toContain(code);
        expect(took, `${where}; milliseconds until the refusal`).toBeLessThan(AT_ONCE);
        slowest = Math.max(slowest, took);
      }
      refused += refusals.length;
      if (await isReadable(own, capability, where)) readable++;
      disk.makeRoom();
      const after = await write(own, chance, ledger, capability);
      expect(after.code, `${where}; the first write after there is room`).toBeUndefined();
      expect(await judged(own, ledger), where).toEqual(WHOLE);
    } catch (cause) {
      if (tend.browser.connected) throw cause;
      crashed++; // the browser itself, which maps files into memory and gets no page for them
      disk.makeRoom();
    }
    tend = await tend.restart();
    own = await openOwnPage(tend);
    expect(await judged(own, ledger), `${where}; after a restart`).toEqual(WHOLE);
  }
  // A write that was not even begun leaves the store open.
  if (!isLong) expect(readable + crashed, 'full disks on which all could be read').toBe(POINTS);
  record(ROW, {
    points: POINTS,
    acknowledged: ledger.acknowledged(),
    refused,
    'readable while full': readable,
    'the browser itself crashed': crashed,
    'slowest refusal in ms': Math.round(slowest),
    lost: 0,
    torn: 0,
    doubled: 0,
  });
});

/**
 * A write that is not begun leaves the store open. Where the disk was filled under one, Chromium closes the store, and it
 * is not opened again before there is room: then Tend says that it cannot be read, and never shows an empty panel.
 */
async function isReadable(own: OwnPage, capability: string, where: string): Promise<boolean> {
  const outcome = await own.try({ ask: 'readPanel', input: { capability } });
  if ('code' in outcome) {
    expect(REFUSED, `${where}; reading while the disk is full`).toContain(outcome.code);
    return false;
  }
  expect((outcome.value as PanelView).notes.length, `${where}; notes while the disk is full`).toBeGreaterThan(
    0,
  );
  return true;
}

const WHOLE = { lost: [], torn: [], doubled: [] };

/** Tend's own word first: reading past it would make an empty database where there is none. */
async function judged(own: OwnPage, ledger: Ledger) {
  const { recovery } = await own.ask('readStore', {});
  expect(recovery, 'Tend says that the store is damaged').toBeUndefined();
  return ledger.judge(await readWholeStore(own.page));
}

interface Result {
  code?: string;
  /** Milliseconds. */
  took: number;
}

/**
 * Fills the disk, and again while there is room, and writes until three in a row were refused; in the long run it fills
 * up under writes on their way, which tears the log at times.
 */
async function writeWhileFilling(write: () => Promise<Result>, disk: SmallDisk, free: number) {
  const refused: Result[] = [];
  let filling: Promise<void> | undefined;
  try {
    for (let inARow = 0; inARow < 3; ) {
      if (inARow === 0)
        filling ??= disk.fill(free).finally(() => {
          filling = undefined;
        });
      if (!isLong) await filling;
      const result = await write();
      inARow = result.code ? inARow + 1 : 0;
      if (result.code) refused.push(result);
    }
  } finally {
    await filling;
  }
  return refused;
}

/** One note that nothing can compress. A refused one is no longer looked for, since it may not have been written. */
async function write(own: OwnPage, chance: Chance, ledger: Ledger, capability: string): Promise<Result> {
  const requestId = chance.uuid();
  const text = chance.noise(chance.between(100, 60_000));
  const sent = { requestId, op: 'addNote', table: 'notes', holds: { text } } as const;
  ledger.sent(sent);
  const begin = performance.now();
  const outcome = await own.try({ ask: 'addNote', input: { capability, requestId, text } });
  const took = performance.now() - begin;
  if ('code' in outcome) return { code: outcome.code, took };
  ledger.heard(sent, outcome);
  return { took };
}
