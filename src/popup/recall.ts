import { activeTab } from '../api/browser.ts';
import type { AgendaPage } from '../api/contract.ts';
import { recallAgenda } from '../api/kept-agenda.ts';
import { recognise } from '../sites/index.ts';
import type { Popup } from './popup-model.ts';

/**
 * Shows what was drawn last until the answer is here; not at a profile, whose person will stand above it.
 * @returns what it shows; undefined where nothing is remembered, or the answer was sooner
 */
export async function recall(popup: Popup): Promise<AgendaPage | undefined> {
  const [page, tab] = await Promise.all([recallAgenda(), activeTab()]);
  if (recognise(tab?.url ?? '') || popup.agenda.page || popup.home !== undefined || popup.trouble) return;
  popup.agenda.page = page;
  return page;
}
