import type { Instant } from '../domain/base.ts';
import type { Recovery, SnapshotReason } from '../domain/copies.ts';
import { Refusal } from '../domain/refusal.ts';
import { isSnapshotDue, type Witness, type Written, witnessed } from '../domain/witness.ts';
import type { TendDatabase } from '../store/database.ts';
import { now } from './clock.ts';
import { judgeByCount, type Opened, openWitnessed } from './open-store.ts';
import { isDiskFull, keepLogWhole, type WholeLog } from './whole-log.ts';
import { writeWitness } from './witness-file.ts';

/** The store as the background holds it: opened once, held against its witness, and copied now and then. */
export interface Store {
  /** @throws Refusal 'in-recovery' while it is not what its witness says, or of its opening */
  ready(): Promise<TendDatabase>;
  /** As `ready`, for a write: once in each run of the browser all rows are counted before. */
  writable(): Promise<TendDatabase>;
  /** As it is, whatever it is. */
  anyway(): Promise<Opened>;
  /** As `anyway`, once all rows are counted. */
  counted(): Promise<Opened>;
  /**
   * Puts another store (or none, to begin anew) in the place of the present one. Meanwhile nothing is written: who
   * tries waits, and is then refused by the store that was.
   */
  replace(make: (present: Opened) => Promise<Opened | undefined>): Promise<void>;
  /** Waited for before writes into any database. */
  log: WholeLog;
  /** Does something with the snapshots, one such thing after the other. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Changes the witness, one change after the other. */
  witness(change: (witness: Witness) => Witness): Promise<void>;
  /** Takes a snapshot by itself where it is time for one. */
  copy(): Promise<void>;
  /** Takes a snapshot for a reason, with its name; none where no file can be written. @throws Refusal 'store-failed' */
  copyBefore(reason: SnapshotReason, at: Instant): Promise<string>;
}

/** Opens the store at the first question. What is kept here is a handle and a cache of files: both are made anew. */
export function keepStore(): Store {
  let opening: Promise<Opened> | undefined;
  let current: Opened | undefined;
  let counting: Promise<Recovery | undefined> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let copies: Promise<unknown> = Promise.resolve();
  const pending: Written[] = [];
  let copying = false;
  let held: Promise<void> | undefined;
  const log = keepLogWhole();

  const open = () => {
    opening ??= openWitnessed(log).then(async (opened) => {
      // On a full disk it cannot be opened, and that is all that is wrong with it.
      if (opened.recovery?.why === 'unreadable' && (await isDiskFull())) {
        log.suspect();
        throw new Refusal('store-unavailable');
      }
      return take(opened);
    });
    // Not opened, or not readable, the witness neither: what is in the way may be gone at the next question.
    const retry = ({ recovery }: { recovery?: Recovery | undefined } = {}) => {
      if (!recovery || ['unreadable', 'several'].includes(recovery.why)) opening = undefined;
    };
    return opening.then(
      (opened) => {
        if (opened.recovery) retry(opened);
        return opened;
      },
      (cause) => {
        retry();
        throw cause;
      },
    );
  };
  const take = (opened: Opened) => {
    const { db, witness, recovery } = opened;
    counting = witness && !recovery ? judgeByCount(db, witness).catch(() => undefined) : undefined;
    counting?.then((found) => {
      opened.recovery ??= found;
    });
    // Where no file can be written, nothing can be noted of a torn place.
    if (witness && recovery?.why !== 'unreadable') {
      db.beforeWriting = async () => {
        await held;
        await log.readyToWrite(db.name);
      };
      // Of a power cut, also where nothing is written today; of damage, so that what it left is there tomorrow.
      log.mended(db.name).catch(() => undefined);
    }
    current = opened;
    // Whatever is opened next under its name is held against the witness: it may be another, empty one.
    db.onFailed = db.onClosed = () => {
      log.suspect();
      db.isSpent = true;
      db.close();
      if (current === opened) opening = undefined;
    };
    db.onWritten = (written) => {
      pending.push(written);
      note((before) => pending.splice(0).reduce(witnessed, before))
        .then(store.copy)
        .catch(console.error);
    };
    return opened;
  };

  /** Nothing of it is written, noted or opened any more. */
  const leave = ({ db }: Opened) => {
    pending.length = 0;
    db.onWritten = db.onFailed = db.onClosed = undefined;
    db.isSpent = true;
    db.close();
  };
  const copyNow = async ({ db, witness }: Opened) => {
    const at = now();
    const seq = witness?.seq ?? 0;
    const { takeSnapshot, thinSnapshots } = await import('./later.ts');
    await takeSnapshot(db, 'auto', at);
    await note((before) => ({ ...before, snapshot: { at, seq } }));
    await thinSnapshots(at);
  };
  const note = (change: (witness: Witness) => Witness) => {
    const mine = turn.then(async () => {
      const opened = await open();
      const next = opened.witness && change(opened.witness);
      if (!next || next === opened.witness) return;
      opened.witness = next;
      await writeWitness(next);
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  const store: Store = {
    log,
    anyway: open,
    async ready() {
      const { db, recovery } = await open();
      if (recovery) throw new Refusal('in-recovery');
      return db;
    },
    async writable() {
      await store.counted();
      const db = await store.ready();
      // A new log that has to be begun may be where the browser closes the store: then it is opened anew.
      if (db.beforeWriting) await log.mended(db.name);
      await store.counted();
      return store.ready();
    },
    async counted() {
      const opened = await open();
      await counting;
      return opened;
    },
    async replace(make) {
      let free = () => {};
      held = new Promise((resolve) => {
        free = resolve;
      });
      try {
        const present = await open();
        await log.settled();
        await copies; // and what is still noted of it
        await turn;
        const next = await make(present);
        if (next?.db !== present.db) leave(present);
        opening = next && Promise.resolve(take(next));
      } finally {
        held = undefined;
        free();
      }
    },
    inTurn(work) {
      const mine = copies.then(work);
      copies = mine.catch(() => undefined);
      return mine;
    },
    witness: note,
    async copyBefore(reason, at) {
      const { db, witness } = await open();
      if (!witness) return '';
      return store
        .inTurn(async () => (await import('./later.ts')).takeSnapshot(db, reason, at))
        .catch((cause) => {
          throw new Refusal('store-failed', { cause });
        });
    },
    async copy() {
      const opened = await store.counted();
      const isDue = !opened.recovery && opened.witness && isSnapshotDue(opened.witness, now());
      if (copying || held || !isDue) return;
      copying = true;
      await store
        .inTurn(() => copyNow(opened))
        .finally(() => {
          copying = false;
        });
    },
  };
  return store;
}
