import browser from 'webextension-polyfill';
import { Refusal } from '../domain/refusal.ts';
import { countToday } from '../store/agenda.ts';
import { keepUp } from '../store/due-row.ts';
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
      await keepUp(db, today());
      return badgeText(await countToday(db, today()));
    },
    (cause) => {
      if (cause instanceof Refusal && cause.code === 'in-recovery') return '!';
      throw cause;
    },
  );
  await browser.action.setBadgeBackgroundColor({ color: '#ad2b22' });
  await browser.action.setBadgeText({ text });
}
