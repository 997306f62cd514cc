import type { Times } from './alternately.ts';
import type { Contestant } from './contestant.ts';
import type { Ground } from './ground.ts';

/** What must be reached; all that is named. */
export interface Limits {
  /** Of the peer's median, so many times. */
  times?: number;
  /** Above the peer's median, so much. */
  more?: number;
  /** The median and the 95th of 100 themselves, on the machine the figures were set for. */
  median?: number;
  p95?: number;
  /** In the full store, of the median in the small one, so many times. */
  growth?: number;
}

/** One line of the table: Tend beside something. */
export interface Comparison {
  /** The same on every ground: by it growth is seen. */
  what: string;
  beside: string;
  tend: Times;
  /** Absent where there is nothing beside it. */
  peer?: Times;
  /** Milliseconds where none is named. */
  unit?: 'ms' | 'MB' | 'kB' | 'B' | '%' | '';
  /** None where the line is only shown. */
  must?: Limits;
}

/** What a measurement is given: both extensions, each in a browser of its own, on the same ground. */
export interface Stage extends Ground {
  tend: Contestant;
  empty: Contestant;
  rounds: number;
  /** How many of what takes a worker or a browser that was ended. */
  coldRounds: number;
  /** The day the store was made for, the browser's today. */
  today: string;
}

/**
 * Beside the full store in LevelDB, which everything is measured on: in the other sizes, or in the small one alone where
 * the large one takes too long; and in SQLite.
 */
export interface Also {
  sizes?: true | 'small';
  sqlite?: true;
}

/** Some lines of the table that are measured together. */
export interface Measurement {
  /** By which it is asked for. */
  name: string;
  also?: Also;
  run(stage: Stage): Promise<Comparison[]>;
}

/** Whether it is measured on that ground. */
export function standsOn({ also }: Measurement, { size, backend }: Ground): boolean {
  if (backend === 'sqlite') return size === 'full' && also?.sqlite === true;
  return size === 'full' || also?.sizes === true || also?.sizes === size;
}
