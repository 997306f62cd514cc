import type { PlainWord } from '../../words/index.ts';
import type { ListName } from './dry-run.ts';

/** What the lists of a dry run are called. */
export const LIST_TITLES: Record<ListName, PlainWord> = {
  new: 'import_new',
  changed: 'import_changed',
  same: 'import_same',
  conflict: 'import_conflict',
  skipped: 'import_skipped',
  removed: 'import_removed',
};

/** What each of them means. */
export const LIST_MEANINGS: Record<ListName, PlainWord> = {
  new: 'import_new_more',
  changed: 'import_changed_more',
  same: 'import_same_more',
  conflict: 'import_conflict_more',
  skipped: 'import_skipped_more',
  removed: 'import_removed_more',
};
