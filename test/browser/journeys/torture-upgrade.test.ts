import { cpSync, readdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { type Chance, chanceFrom, SEED } from '../../torture/chance.ts';
import { firstRows, makeFirstStore } from '../../torture/first-store.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { openOwnPage } from '../../torture/own-page.ts';
import { makeSameIdentity } from '../../torture/same-identity.ts';
import { record } from '../../torture/summary.ts';
import { tearsIn } from '../../torture/tears.ts';
import { killProcessesOf, newProfile, removeProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { closeNetwork, endDemo, openNetwork, startDemo } from '../start-demo.ts';
import { readWholeStore, type WholeStore } from '../whole-store.ts';

const POINTS = times({ long: 50, short: 5 });
const PEOPLE = 400;

/** How long the driver may take to see that its browser is dead, in milliseconds. */
const DRIVER_PATIENCE = 10_000;

/** Indexes that the later versions have more, with the table they are of. */
const MORE = [
  'answers.contactUid',
  'answers.day',
  'changes.contactUid',
  'changes.others',
  'changes.undoes',
  'contacts.deletedAt',
  'contacts.goals',
  'contacts.greetings',
  'contacts.groups',
  'due.[fixed+contactUid]',
  'due.[soft+contactUid]',
  'due.stale',
  'followUps.deletedAt',
  'groups.greetings',
  'interactions.deletedAt',
  'interactions.participants',
  'keyDates.contactUid',
  'keyDates.deletedAt',
  'notes.created',
  'notes.deletedAt',
  'sightings.contactUid',
];

let tend: Running | undefined;
const profiles: string[] = [];
const { folder, tend: today, onlooker } = makeSameIdentity();
afterEach(async () => {
  await endDemo(tend);
  for (const profile of profiles) removeProfile(profile);
  rmSync(folder, { recursive: true });
});

test('a browser killed while the store is upgraded leaves the old version or the new one, and then all is there', {
  timeout: TIME_LIMIT,
}, async () => {
  const chance = chanceFrom(SEED);
  const rows = firstRows(chance, PEOPLE);
  const first = profile();
  await inBrowser(onlooker, first, async ({ openExtensionPage }) =>
    makeFirstStore(await openExtensionPage('manifest.json'), rows),
  );
  const lasts = await undisturbed(copyOf(first));
  const left = { old: 0, new: 0 };
  for (let point = 1; point <= POINTS; point++) {
    const where = `point ${point} of TEND_SEED=${SEED}`;
    const copy = copyOf(first);
    await killInUpgrade(chance, copy, lasts);
    // Only a copy is looked at: to open it is to write behind a torn place of its log, which Tend alone mends first.
    await inBrowser(onlooker, copyOf(copy), async ({ openExtensionPage }) => {
      const page = await openExtensionPage('manifest.json');
      const found = await versionAndIndexes(page);
      expect(found.indexes, `${where}; version ${found.version}`).toEqual(found.version === 10 ? [] : MORE);
      expect([10, 50], where).toContain(found.version);
      left[found.version === 10 ? 'old' : 'new']++;
      expect(missing(rows, await readWholeStore(page)), `${where}; version ${found.version}`).toEqual([]);
    });
    await inBrowser(today, copy, async (running) => {
      const own = await openOwnPage(running);
      const { recovery } = await own.ask('readStore', {});
      expect(recovery, `${where}; at the next start`).toBeUndefined();
      const store = await readWholeStore(own.page);
      expect([...missing(rows, store), ...tearsIn(store)], `${where}; at the next start`).toEqual([]);
    });
    removeProfile(copy);
  }
  record('browser killed (-9) in the upgrade from version 1 to 5', {
    points: POINTS,
    'old version left': left.old,
    'new version left': left.new,
    'neither whole': 0,
  });
});

/** Does something in a browser with that extension on that profile, and closes it. */
async function inBrowser(extension: string, profile: string, work: (tend: Running) => Promise<void>) {
  tend = await startDemo('chromium', { extension, profile });
  await work(tend);
  await endDemo(tend);
  tend = undefined;
}

/** How long it takes from the start of the browser until the store is upgraded, in milliseconds. */
async function undisturbed(profile: string): Promise<number> {
  const begin = performance.now();
  let took = 0;
  await inBrowser(today, profile, async (running) => {
    await (await openOwnPage(running)).ask('readHome', {});
    took = performance.now() - begin;
  });
  return took;
}

/** The browser is killed at some moment of its start, or of the time in which the store is written. */
async function killInUpgrade(chance: Chance, profile: string, lasts: number): Promise<void> {
  const atStart = chance.below(2) === 0;
  const point = chance.below(atStart ? lasts : 100);
  let dying: NodeJS.Timeout | undefined;
  let isDead = (_: undefined): void => undefined;
  const dead = new Promise<undefined>((resolve) => {
    isDead = resolve;
  });
  const kill = () => {
    dying ??= setTimeout(() => {
      killProcessesOf(profile); // once: the next browser has the same profile
      setTimeout(isDead, DRIVER_PATIENCE);
    }, point);
  };
  const watching = new AbortController();
  const network = await openNetwork();
  const starting = startDemo('chromium', { extension: today, profile, network });
  if (atStart) kill();
  else
    watch(levelDbOf(profile), { signal: watching.signal }, (_, name) => {
      if (name?.endsWith('.log')) kill();
    });
  // It dies while it starts; now and then the driver goes on waiting for what is dead.
  const started = await Promise.race([starting.catch(() => undefined), dead]);
  if (started) {
    const left = new Promise<void>((resolve) => started.browser.once('disconnected', () => resolve()));
    if (started.browser.connected) await Promise.race([left, dead]);
    await Promise.race([endDemo(started), new Promise((resolve) => setTimeout(resolve, DRIVER_PATIENCE))]);
  } else void starting.then(endDemo).catch(() => undefined);
  await closeNetwork(network); // though the driver may still wait
  watching.abort();
  clearTimeout(dying);
}

function levelDbOf(profile: string): string {
  const folder = join(profile, 'Default/IndexedDB');
  const name = readdirSync(folder).find((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error(`There is no store in ${folder}`);
  return join(folder, name);
}

async function versionAndIndexes(page: Page): Promise<{ version: number; indexes: string[] }> {
  return page.evaluate(async (second) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tend');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = db.transaction([...db.objectStoreNames]);
    const indexes = [...db.objectStoreNames].flatMap((table) =>
      [...reading.objectStore(table).indexNames].map((index) => `${table}.${index}`),
    );
    db.close();
    return { version: db.version, indexes: indexes.filter((index) => second.includes(index)).sort() };
  }, MORE);
}

/** Rows that are not there as they were; lines are derived anew by each version, and `tearsIn` looks at them. */
function missing({ due: _, ...before }: WholeStore, after: WholeStore): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const there = new Map((after[table] ?? []).map((row) => [keyOf(row), row]));
    return rows
      .filter((row) => !isDeepStrictEqual(row, there.get(keyOf(row))))
      .map((row) => `${table} ${keyOf(row)}`);
  });
}

function keyOf({ seq, uid, key, view, handle, contactUid }: Record<string, unknown>): string {
  return JSON.stringify(seq ?? uid ?? key ?? (view ? [view, handle] : contactUid));
}

function profile(): string {
  const made = newProfile();
  profiles.push(made);
  return made;
}

function copyOf(original: string): string {
  const copy = profile();
  cpSync(original, copy, { recursive: true, filter: (path) => !path.includes('/Singleton') }); // locks
  return copy;
}
