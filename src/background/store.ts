import type { Recovery } from '../domain/copies.ts';
import { Refusal } from '../domain/refusal.ts';
import { isSnapshotDue, type Witness, type Written, witnessed } from '../domain/witness.ts';
import type { TendDatabase } from '../store/database.ts';
import { now } from './clock.ts';
import { judgeByCount, type Opened, openWitnessed } from './open-store.ts';
import { takeSnapshot, thinSnapshots } from './snapshots.ts';
import { writeWitness } from './witness-file.ts';

/** The store as the background holds it: opened once, held against its witness, and copied now and then. */
export interface Store {
  /** The database. @throws Refusal 'in-recovery' while it is not what its witness says, or of its opening */
  ready(): Promise<TendDatabase>;
  /** As `ready`, for a write: once in each run of the browser all rows are counted before. */
  writable(): Promise<TendDatabase>;
  /** As it is, whatever it is. */
  anyway(): Promise<Opened>;
  /** Another database, or none, is the store from now on. */
  become(opened: Opened | undefined): void;
  /** Changes the witness, one change after the other. */
  witness(change: (witness: Witness) => Witness): Promise<void>;
  /** Takes a snapshot by itself where it is time for one. */
  copy(): Promise<void>;
}

/** Opens the store at the first question. What is kept here is a handle and a cache of files: both are made anew. */
export function keepStore(): Store {
  let opening: Promise<Opened> | undefined;
  let counting: Promise<Recovery | undefined> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const pending: Written[] = [];
  let copying = false;

  const open = () => {
    opening ??= openWitnessed().then(take);
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
    db.onWritten = (written) => {
      pending.push(written);
      store.witness((before) => pending.splice(0).reduce(witnessed, before)).catch(console.error);
    };
    return opened;
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
    become(opened) {
      opening = opened && Promise.resolve(take(opened));
    },
    witness(change) {
      const mine = turn.then(async () => {
        const opened = await open();
        if (!opened.witness) return;
        const next = change(opened.witness);
        if (next === opened.witness) return;
        opened.witness = next;
        await writeWitness(next);
      });
      turn = mine.catch(() => undefined);
      return mine.then(store.copy);
    },
    async copy() {
      const { db, witness, recovery } = await open();
      if (copying || recovery || !witness || !isSnapshotDue(witness, now())) return;
      copying = true;
      try {
        const at = now();
        const { seq } = witness;
        await takeSnapshot(db, 'auto', at);
        await store.witness((before) => ({ ...before, snapshot: { at, seq } }));
        await thinSnapshots(at);
      } finally {
        copying = false;
      }
    },
  };
  return store;
}
