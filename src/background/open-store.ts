import { type Recovery, sumTally } from '../domain/copies.ts';
import { Refusal } from '../domain/refusal.ts';
import { judge, type Witness } from '../domain/witness.ts';
import { type TendDatabase, VERSION } from '../store/database.ts';
import { databaseCalled, listDatabases, openAsIs } from '../store/databases.ts';
import { nameStore, readFound } from '../store/epoch.ts';
import { countRows } from '../store/kept-rows.ts';
import { FIRST, storesThere } from '../store/store-choices.ts';
import { now } from './clock.ts';
import { readSession, updateSession } from './session.ts';
import type { WholeLog } from './whole-log.ts';
import { readWitness, writeWitness } from './witness-file.ts';

/** A store that was opened and held against its witness. */
export interface Opened {
  db: TendDatabase;
  /** Absent while the browser lets no file be written. */
  witness: Witness | undefined;
  /** Why it cannot be trusted. */
  recovery: Recovery | undefined;
}

/**
 * Opens the store that the witness names, and looks whether it is what the witness says. Where its tables are of an
 * earlier version it is copied into a snapshot first. Nothing is written into a store that is not what it must be.
 * Where no witness is left, the one database with rows is the store; of several only the user can say which.
 * @param log an upgrade is a write, too; and so is opening where a write has failed, for the browser tidies up then
 * @throws Refusal 'store-unavailable'
 */
export async function openWitnessed({ mended, isSuspect }: WholeLog): Promise<Opened> {
  const [witness, isTorn] = await Promise.all([readWitness(), isSuspect()]);
  // Opened on a full disk, what is tidied up stands behind the torn place, and all before it is lost at the next opening.
  if (witness && isTorn) await mended(witness.database).catch(asUnavailable);
  const choices = witness ? [] : await storesThere().catch(asUnavailable);
  const name = witness?.database ?? choices[0]?.name ?? FIRST;
  if (choices.length > 1) {
    const recovery: Recovery = { why: 'several', expected: {}, choices };
    return { db: await databaseCalled(name), witness, recovery };
  }
  const isKnown = witness !== undefined && witness.seq > 0;
  await copyBeforeUpgrade({ name, witness, mended }).catch(asUnavailable);
  try {
    const db = await databaseCalled(name);
    const found = await readFound(db);
    if (db.isNewer) return { db, witness: undefined, recovery: undefined };
    const recovery = isKnown ? judge(witness, found) : undefined;
    if (recovery) {
      const rows = sumTally(await countRows(db), found.erased);
      return { db, witness, recovery: { ...recovery, found: rows } };
    }
    return { db, witness: isKnown ? await ofToday(witness) : await adopt(db), recovery };
  } catch (cause) {
    if (!isKnown) throw cause;
    const recovery = { why: 'unreadable' as const, expected: witness.tally };
    return { db: await databaseCalled(name), witness, recovery };
  }
}

function asUnavailable(cause: unknown): never {
  throw new Refusal('store-unavailable', { cause });
}

/** A store with no witness yet gets one; where the browser lets no file be written, none. */
async function adopt(db: TendDatabase, rest?: Partial<Witness>): Promise<Witness | undefined> {
  try {
    const epoch = await nameStore(db, crypto.randomUUID());
    const [{ seq = 0, erased }, rows] = await Promise.all([readFound(db), countRows(db)]);
    const tally = sumTally(rows, erased);
    const witness = { database: db.name, epoch, version: VERSION, seq, tally, earlier: [], ...rest };
    await writeWitness(witness);
    return witness;
  } catch {
    return undefined; // tried again at the next start
  }
}

/**
 * Makes a database that is not open yet the store, as `enthrone`; copied first where its tables are of an earlier version.
 * @param prepare writes into it before
 */
export async function enthroneCopied(
  db: TendDatabase,
  earlier: Witness['earlier'],
  prepare: () => Promise<void>,
): Promise<Opened> {
  await copyBeforeUpgrade({ name: db.name, mended: async () => db.beforeWriting?.() });
  await prepare();
  return enthrone(db, earlier);
}

/** Makes it the store, with the databases of before. @throws Refusal 'store-failed' */
export async function enthrone(db: TendDatabase, earlier: Witness['earlier']): Promise<Opened> {
  const witness = await adopt(db, { earlier });
  if (!witness) throw new Refusal('store-failed');
  return { db, witness, recovery: undefined };
}

const COUNTED = 'counted';

/**
 * Counts the rows, once in each run of the browser, since damage can take some and leave the rest. It walks through
 * the store, so nothing waits for it but writes.
 */
export async function judgeByCount(db: TendDatabase, witness: Witness): Promise<Recovery | undefined> {
  if ((await readSession(COUNTED)) === witness.epoch) return undefined;
  const [found, rows] = await Promise.all([readFound(db), countRows(db)]);
  const recovery = judge(witness, { ...found, tally: sumTally(rows, found.erased) });
  if (!recovery) await updateSession(COUNTED, () => ({ value: witness.epoch, result: undefined }));
  return recovery;
}

/** The witness, once the store is of this version. */
async function ofToday(witness: Witness): Promise<Witness> {
  if (witness.version === VERSION) return witness;
  const next = { ...witness, version: VERSION };
  await writeWitness(next);
  return next;
}

async function copyBeforeUpgrade({
  name,
  witness,
  mended,
}: {
  name: string;
  witness?: Witness | undefined;
  mended: WholeLog['mended'];
}): Promise<void> {
  if (witness?.version === VERSION) return;
  const there = (await listDatabases()).find((one) => one.name === name);
  if (!there || there.version >= VERSION) return; // new, or gone: then the witness says so
  const { db, version } = await openAsIs(name);
  if (version >= VERSION) return;
  const { takeSnapshot } = await import('./later.ts');
  await takeSnapshot(db, 'upgrade', now(), version);
  db.close();
  await mended(name);
}
