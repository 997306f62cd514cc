import type { ComponentChild } from 'preact';
import type { PlainWord } from '../words/index.ts';

/** One room of the dashboard: a line in the nav, and what is drawn when the address names it. */
export interface Room {
  /** As the address names it: `#trash`. */
  name: string;
  word: PlainWord;
  draw(): ComponentChild;
  /** How many are in it, for the nav; undefined while that is not known. */
  count?(): number | undefined;
  /** Called when it is entered and after every change, with what the address says after its name. */
  enter?(rest: string): void;
  /** Called when another is entered. */
  leave?(): void;
}
