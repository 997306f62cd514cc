import {
  appendFileSync,
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';

/** What a kind of damage may use. */
export interface Place {
  /** The folder of the profile's IndexedDB. */
  folder: string;
  /** A copy of it from earlier, when less was written. */
  earlier: string;
  chance: Chance;
}

type Damage = (place: Place) => void;

const LOG = /\.log$/;
const TABLE = /\.ldb$/;
const MANIFEST = /^MANIFEST/;
const DATA = /\.(log|ldb)$/;
const ANY = /^(?!LOCK)/;

/** The beginning of a record of LevelDB's log: a checksum, a length of 1000, whole in one piece, and three bytes of it. */
const TORN = Buffer.from([0, 0, 0, 0, 0xe8, 3, 1, 1, 2, 3]);

function files(folder: string, which: RegExp): string[] {
  const found = readdirSync(folder).filter((name) => which.test(name));
  if (found.length === 0) throw new Error(`None of ${readdirSync(folder)} is ${which}`);
  return found.map((name) => join(folder, name));
}

const removed =
  (which: RegExp): Damage =>
  ({ folder }) => {
    for (const file of files(folder, which)) rmSync(file);
  };
const cutTo =
  (which: RegExp, share: number): Damage =>
  ({ folder }) => {
    for (const file of files(folder, which)) truncateSync(file, Math.floor(statSync(file).size * share));
  };
const zeroed =
  (which: RegExp): Damage =>
  ({ folder }) => {
    for (const file of files(folder, which)) writeFileSync(file, Buffer.alloc(statSync(file).size));
  };
const scribbled =
  (which: RegExp, from: number, to: number): Damage =>
  ({ folder, chance }) => {
    for (const file of files(folder, which)) {
      const bytes = readFileSync(file);
      for (let at = Math.floor(bytes.length * from); at < bytes.length * to; at++)
        bytes[at] = chance.below(256);
      writeFileSync(file, bytes);
    }
  };

/** Every kind of damage, the ones that `npm test` does first. */
export const damages: Record<string, Damage> = {
  'the folder is gone': ({ folder }) => rmSync(folder, { recursive: true }),
  'an earlier copy is in its place': ({ folder, earlier }) => {
    rmSync(folder, { recursive: true });
    cpSync(earlier, folder, { recursive: true });
  },
  'MANIFEST is gone': removed(MANIFEST),
  'the log is cut to a half': cutTo(LOG, 0.5),
  'rows are cut to a half': cutTo(DATA, 0.5),
  'CURRENT is gone': removed(/^CURRENT$/),
  'the log is gone': removed(LOG),
  'the tables are gone': removed(TABLE),
  'log and tables are gone': removed(DATA),
  'the log is empty': cutTo(LOG, 0),
  'the log is cut to a tenth': cutTo(LOG, 0.1),
  'the log is cut to a quarter': cutTo(LOG, 0.25),
  'the log is cut to nine tenths': cutTo(LOG, 0.9),
  'the last byte of the log is cut off': ({ folder }) => {
    for (const log of files(folder, LOG)) truncateSync(log, statSync(log).size - 1);
  },
  'the log ends in a torn record': ({ folder }) => {
    for (const log of files(folder, LOG)) appendFileSync(log, TORN);
  },
  'the end of the log is cut off': cutTo(LOG, 0.97),
  'the tables are cut to a half': cutTo(TABLE, 0.5),
  'the log is zeros': zeroed(LOG),
  'the tables are zeros': zeroed(TABLE),
  'every file is zeros': zeroed(ANY),
  'every file is empty': cutTo(ANY, 0),
  'the beginning of the log is random': scribbled(LOG, 0, 0.05),
  'the middle of the log is random': scribbled(LOG, 0.4, 0.6),
  'the middle of the tables is random': scribbled(TABLE, 0.4, 0.6),
  'MANIFEST is cut to a half': cutTo(MANIFEST, 0.5),
  'MANIFEST is random': scribbled(MANIFEST, 0, 1),
  'CURRENT names what is not there': ({ folder }) =>
    writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
  'MANIFEST and CURRENT are from earlier': ({ folder, earlier }) => {
    for (const file of [...files(earlier, MANIFEST), join(earlier, 'CURRENT')])
      copyFileSync(file, file.replace(earlier, folder));
  },
  'the log has what a table has': ({ folder }) => {
    const [table] = files(folder, TABLE);
    for (const log of files(folder, LOG)) copyFileSync(table as string, log);
  },
};
