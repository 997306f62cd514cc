import type { Base } from './base.ts';

/** Characters of a page's title, its address, and what was selected on it. */
export const TITLE_LIMIT = 300;
export const URL_LIMIT = 2000;
export const SELECTION_LIMIT = 2000;

/** A page worth sending to somebody; follow-ups name it, one for each person it is for. */
export interface Share extends Base {
  title: string;
  url: string;
  /** What was selected on it. */
  text: string;
}
