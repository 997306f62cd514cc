import { daysInWords } from './days-in-words.ts';
import type { Shared } from './late-days.ts';

// A script of its own: the worker loads it when words name a day; in Firefox it stands before the background's.
(globalThis as Shared).tendDays = daysInWords;
