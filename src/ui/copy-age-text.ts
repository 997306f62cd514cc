import type { CopyAge } from '../domain/copy-age.ts';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';

/** 'Last copy outside: 3 days ago' */
export function copyAgeText({ days }: Pick<CopyAge, 'days'>): string {
  if (days === undefined) return say('copy_age_none');
  return days === 0 ? say('copy_age_today') : sayCount('copy_age_days', days);
}
