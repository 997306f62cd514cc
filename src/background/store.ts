import type { Instant } from '../domain/base.ts';
import type { Recovery, SnapshotReason } from '../domain/copies.ts';
import { Refusal } from '../domain/refusal.ts';
import { isSnapshotDue, type Witness, type Written, witnessed } from '../domain/witness.ts';
import type { TendDatabase } from '../store/database.ts';
import { now } from './clock.ts';
import { judgeByCount, type Opened, openWitnessed } from './open-store.ts';
import { takeSnapshot, thinSnapshots } from './snapshots.ts';
import { keepLogWhole } from './whole-log.ts';
import { writeWitness } from './witness-file.ts';

/** The store as the background holds it: opened once, held against its witness, and copied now and then. */
export interface Store {
  /** The database. @throws Refusal 'in-recovery' while it is not what its witness says, or of its opening */
  ready(): Promise<TendDatabase>;
  /** As `ready`, for a write: once in each run of the browser all rows are counted before. */
  writable(): Promise<TendDatabase>;
  /** As it is, whatever it is. */
  anyway(): Promise<Opened>;
  /** Waits until nothing is written beside the store any more; nothing will be before `become`. */
  settle(): Promise<void>;
  /** Does something with the snapshots while none is taken by itself. */
  quietly(work: () => Promise<void>): Promise<void>;
  /** Another database, or none, is the store from now on. */
  become(opened: Opened | undefined): void;
  /** Changes the witness, one change after the other. */
  witness(change: (witness: Witness) => Witness): Promise<void>;
  /** Takes a snapshot by itself where it is time for one. */
  copy(): Promise<void>;
  /**
   * Takes a snapshot before something that changes much; none where the browser lets no file be written.
   * @throws Refusal 'store-failed'
   */
  copyBefore(reason: SnapshotReason, at: Instant): Promise<void>;
}

/** Opens the store at the first question. What is kept here is a handle and a cache of files: both are made anew. */
export function keepStore(): Store {
  let opening: Promise<Opened> | undefined;
  let current: Opened | undefined;
  let counting: Promise<Recovery | undefined> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const pending: Written[] = [];
  let copying: Promise<void> | undefined;
  let settling = false;
  const log = keepLogWhole();

  const open = () => {
    opening ??= openWitnessed().then((opened) => {
      // On a full disk it cannot be opened, and that is all that is wrong with it.
      if (opened.recovery?.why === 'unreadable' && log.isSuspect()) throw new Refusal('store-unavailable');
      return take(opened);
    });
    // Not opened, or not readable: what is in the way may be gone at the next question.
    const retry = ({ recovery }: { recovery?: Recovery | undefined } = {}) => {
      if (recovery === undefined || recovery.why === 'unreadable') opening = undefined;
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
    // Where no file can be written, it cannot be known that there is room.
    if (witness && !recovery) {
      db.beforeWriting = log.mended;
      log.mended().catch(() => undefined); // of a power cut, also where nothing is written today
    }
    current = opened;
    // Whatever is opened next under its name is held against the witness: it may be another, empty one.
    db.onClosed = () => {
      db.isSpent = true;
      db.close();
      if (current === opened) opening = undefined;
    };
    db.onFailed = () => {
      log.suspect();
      db.onClosed?.();
    };
    db.onWritten = (written) => {
      pending.push(written);
      note((before) => pending.splice(0).reduce(witnessed, before))
        .then(store.copy)
        .catch(console.error);
    };
    return opened;
  };

  const copyNow = async ({ db, witness }: Opened) => {
    const at = now();
    const seq = witness?.seq ?? 0;
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
    anyway: open,
    async ready() {
      const { db, recovery } = await open();
      if (recovery) throw new Refusal('in-recovery');
      return db;
    },
    async writable() {
      await open();
      await counting;
      return store.ready();
    },
    async quietly(work) {
      await copying?.catch(() => undefined);
      copying = work().finally(() => {
        copying = undefined;
      });
      await copying;
    },
    async settle() {
      settling = true;
      await turn;
      await copying?.catch(() => undefined);
      await turn;
    },
    become(opened) {
      pending.length = 0;
      settling = false;
      opening = opened && Promise.resolve(take(opened));
    },
    witness: note,
    async copyBefore(reason, at) {
      const { db, witness } = await open();
      if (!witness) return;
      await takeSnapshot(db, reason, at).catch((cause) => {
        throw new Refusal('store-failed', { cause });
      });
    },
    async copy() {
      const opened = await open();
      const isDue = !opened.recovery && opened.witness && isSnapshotDue(opened.witness, now());
      if (copying || settling || !isDue) return;
      copying = copyNow(opened).finally(() => {
        copying = undefined;
      });
      await copying;
    },
  };
  return store;
}
