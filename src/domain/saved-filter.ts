/** A way of looking at the people, kept under a name. */
export interface SavedFilter {
  name: string;
  /** As the address of the People room says it, without what stands before the '?'. */
  view: string;
}

/** How many are kept, and how long each part may be. */
export const MOST_FILTERS = 50;
export const FILTER_NAME_LIMIT = 60;
export const FILTER_VIEW_LIMIT = 2000;
