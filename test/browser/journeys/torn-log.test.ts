import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chanceFrom } from '../../torture/chance.ts';
import { firstRows, makeFirstStore } from '../../torture/first-store.ts';
import { openOwnPage } from '../../torture/own-page.ts';
import { makeSameIdentity } from '../../torture/same-identity.ts';
import { newProfile, removeProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { readWholeStore } from '../whole-store.ts';

/** Bytes of a block of LevelDB's log, and of what stands before a record: its sum, its length and its type. */
const BLOCK = 32_768;
const HEAD = 7;
/** The type of a record whose further blocks follow. */
const FIRST = 2;

let tend: Running | undefined;
const profile = newProfile();
const { folder, tend: today, onlooker } = makeSameIdentity();
afterEach(async () => {
  await endDemo(tend);
  removeProfile(profile);
  rmSync(folder, { recursive: true });
});

test('a store of an earlier version, in whose log a power cut tore a record, is upgraded and stays', async () => {
  const rows = firstRows(chanceFrom(1), 50);
  tend = await startDemo('chromium', { extension: onlooker, profile });
  await makeFirstStore(await tend.openExtensionPage('manifest.json'), rows);
  await endDemo(tend);
  tearLog();
  // What is written behind the torn place is lost at the next start, and all that was before with it.
  for (const start of ['upgraded', 'the next start', 'the one after']) {
    tend = await startDemo('chromium', { extension: today, profile });
    const own = await openOwnPage(tend);
    const { recovery } = await own.ask('readStore', {});
    expect(recovery, start).toBeUndefined();
    const { notes = [] } = await readWholeStore(own.page);
    expect(notes.map(({ uid }) => uid).sort(), start).toEqual(rows.notes?.map(({ uid }) => uid).sort());
    await endDemo(tend);
  }
});

/** Leaves the beginning of a record that was never written to its end at the end of the store's log. */
function tearLog(): void {
  const databases = join(profile, 'Default/IndexedDB');
  const name = readdirSync(databases).find((one) => one.endsWith('.leveldb')) ?? '';
  const logs = readdirSync(join(databases, name)).filter((one) => one.endsWith('.log'));
  expect(logs, 'the logs of the store').toHaveLength(1);
  const path = join(databases, name, logs[0] ?? '');
  const room = BLOCK - (statSync(path).size % BLOCK) - HEAD;
  const torn = Buffer.alloc(HEAD + Math.max(0, Math.floor(room / 2)), 7);
  torn.writeUInt16LE(Math.max(0, room), 4);
  torn[6] = FIRST;
  appendFileSync(path, torn);
}
