import browser from 'webextension-polyfill';
import { Refusal } from '../domain/refusal.ts';
import { countToday } from '../store/agenda.ts';
import { keptUp } from '../store/due-row.ts';
import { today } from './clock.ts';
import type { Store } from './store.ts';

/** Above this the badge has no room for the number. */
const MOST = 999;

/** The number as the badge shows it: '' for none, '999+' above 999. */
export function badgeText(lines: number): string {
  if (lines === 0) return '';
  return lines > MOST ? `${MOST}+` : String(lines);
}

/** Shows how many lines are due today or overdue; '!' while the store needs the user's decision. */
export async function showBadge(store: Store): Promise<void> {
  const text = await store.ready().then(
    async (db) => {
      const day = today();
      return badgeText(await keptUp(db, day, () => countToday(db, day)));
    },
    (cause) => {
      if (cause instanceof Refusal && cause.code === 'in-recovery') return '!';
      throw cause;
    },
  );
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#ad2b22' }),
    browser.action.setBadgeText({ text }),
  ]);
}
