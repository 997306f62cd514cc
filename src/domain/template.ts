import type { Base } from './base.ts';

/** Characters of a template's name, and of its text. */
export const TEMPLATE_NAME_LIMIT = 60;
export const TEMPLATE_LIMIT = 3000;

/** A beginning of a message in the user's own words, with fields such as {{firstName}}. */
export interface Template extends Base {
  name: string;
  text: string;
}
