import browser from 'webextension-polyfill';
import { countDue } from '../store/agenda.ts';
import type { TendDatabase } from '../store/database.ts';
import { today } from './clock.ts';

/** Above this the badge has no room for the number. */
const MOST = 999;

/** The number as the badge shows it: '' for none, '999+' above 999. */
export function badgeText(lines: number): string {
  if (lines === 0) return '';
  return lines > MOST ? `${MOST}+` : String(lines);
}

/** Shows how many lines are due today or overdue. */
export async function showBadge(db: TendDatabase): Promise<void> {
  const text = badgeText(await countDue(db, today()));
  await browser.action.setBadgeBackgroundColor({ color: '#ad2b22' });
  await browser.action.setBadgeText({ text });
}
