import type { CopyAge } from '../domain/copy-age.ts';
import { say } from '../words/index.ts';
import { sayFromOne } from '../words/plural.ts';

/** 'Last copy outside: 3 days ago'; of one that nobody has read back 'Backup file finished: 3 days ago' */
export function copyAgeText({ days, finished }: Pick<CopyAge, 'days' | 'finished'>): string {
  if (days === undefined) return say('copy_age_none');
  // The clock may have been put back since.
  if (finished) return days <= 0 ? say('file_age_today') : sayFromOne('file_age_days', days);
  return days <= 0 ? say('copy_age_today') : sayFromOne('copy_age_days', days);
}
